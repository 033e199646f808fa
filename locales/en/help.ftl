help-guardian = <b>What I can do</b>
    /homework – what is set for a day, a week, by subject
    /diary – the diary: lessons, topics, marks
    /marks – marks by subject and week, a chart, what makes a 4
    /timetable – timetable, bells and substitutions
    /attendance – absences, late arrivals, the button “Won’t come”
    /children – your children, adding a child, the pupil’s account

    Your child will be absent? You can simply write: “Artyom won’t come today, fever”.
help-pupil = <b>What I can do</b>
    /homework – what is set for a day, a week, by subject
    /diary – the diary: lessons, topics, marks
    /marks – marks by subject and week, a chart, what makes a 4
    /timetable – timetable, bells and substitutions
    /attendance – absences and late arrivals
help-class_teacher = <b>What I can do</b>
    /journal — the day's lessons: roll call, marks, topic, homework
    /class – who will be absent and why; class list, marks, lessons missed, who needs attention
    /invite – a code for a guardian or a pupil of your form
    /notice — a notice: to whom, with a signature or at a set time; who has read it
help-class_teacher_office = <b>What I can do</b>
    /journal — the day's lessons: roll call, marks, topic, homework
    /class – who will be absent and why; class list, marks, lessons missed, who needs attention
    /invite – a code for a guardian or a pupil of your form
    /notice — a notice: to whom, with a signature or at a set time; who has read it
    /office – the school’s lists, timetable and marks from files; a file can be sent at once
help-class_teacher_deputy = <b>What I can do</b>
    /journal — the day's lessons: roll call, marks, topic, homework
    /class – who will be absent and why; class list, marks, lessons missed, who needs attention
    /invite – a code for a guardian or a pupil of your form
    /notice — a notice: to whom, with a signature or at a set time; who has read it
    /office – substitutions, days without lessons, the school’s settings
help-teacher = <b>What I can do</b>
    /journal — the day's lessons: roll call, marks, topic, homework
    /notice — a notice: to whom, with a signature or at a set time; who has read it
help-teacher_office = <b>What I can do</b>
    /journal — the day's lessons: roll call, marks, topic, homework
    /notice — a notice: to whom, with a signature or at a set time; who has read it
    /office – the school’s lists, timetable and marks from files; a file can be sent at once
help-teacher_deputy = <b>What I can do</b>
    /journal — the day's lessons: roll call, marks, topic, homework
    /notice — a notice: to whom, with a signature or at a set time; who has read it
    /office – substitutions, days without lessons, the school’s settings
help-deputy = <b>What I can do</b>
    /notice — a notice: to whom, with a signature or at a set time; who has read it
    /office – substitutions, days without lessons, the school’s settings
help-office = <b>What I can do</b>
    /office – the school’s lists, timetable and marks from files; a file can be sent at once
help-staff = <b>What I can do</b>
    Your chat is linked. If you are a class teacher, ask the administrator for a class teacher’s code, and you will be able to invite families.
help-always = /notices – notices for you
    /settings – settings · /delivery – what came
    /stop – notifications off
    /language – language · /privacy – data
    /mydata – my data as a file · /deleteme – delete me
    /developer_info – about the bot · /cancel – stop
help-ask-homework = What is set?
help-ask-timetable = Which lessons?
help-ask-marks = Which marks?
help-ask-diary = What was taught?
help-ask-attendance = Was my child there?
help-ask-own-attendance = My absences
help-ask-journal = My lessons
help-ask-invite = Invite a { $form } family
help-ask-office = The school’s files
help-ask-talk = Write to a teacher
help-ask-talk-staff = Messages
help-ask-settings = My settings
speaking-as = You are here as: { $hat }.
hat-guardian = guardian
hat-pupil = pupil
hat-staff = member of staff
hat-switch-guardian = Switch to guardian
hat-switch-pupil = Switch to pupil
hat-switch-staff = Switch to staff
