developer-info = <b>About the bot</b>
    Zvonok, version { $version }: homework, diary, marks, timetable and attendance, for families and staff of a school.

    <b>Run by:</b> { $who }.
    <b>The program:</b> open source, MIT licence; how it works and on which terms is described in the files README and LICENSE that come with it.
    <b>If something does not work:</b> tell the school’s administrator. If I gave you an error number, pass it on too.

    How we treat data: /privacy
developer-info-school = the school that gave you the invitation code
