"""The first journal database"""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('person',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('surname', sa.String(length=200), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('patronymic', sa.String(length=200), nullable=False),
    sa.Column('search', sa.String(length=620), nullable=False),
    sa.Column('birth_date', sa.Date(), nullable=True),
    sa.Column('adult_agreed', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person'))
    )
    op.create_index(op.f('ix_person_search'), 'person', ['search'], unique=False)
    op.create_table('school',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('short_name', sa.String(length=40), nullable=False),
    sa.Column('zone', sa.String(length=40), nullable=False),
    sa.Column('rounding', sa.String(length=40), server_default='half_up', nullable=False),
    sa.Column('discreet', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('official', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('settings', sa.JSON(), server_default='{}', nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_school')),
    sa.UniqueConstraint('name', name=op.f('uq_school_name'))
    )
    op.create_table('attachment',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('mime', sa.String(length=200), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_attachment_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachment'))
    )
    op.create_index(op.f('ix_attachment_school_id'), 'attachment', ['school_id'], unique=False)
    op.create_index(op.f('ix_attachment_sha256'), 'attachment', ['sha256'], unique=False)
    op.create_table('attendance_code',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('letter', sa.String(length=40), nullable=False),
    sa.Column('meaning', sa.String(length=20), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_attendance_code_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attendance_code')),
    sa.UniqueConstraint('school_id', 'letter', name=op.f('uq_attendance_code_school_id_letter'))
    )
    op.create_index(op.f('ix_attendance_code_school_id'), 'attendance_code', ['school_id'], unique=False)
    op.create_table('channel',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('messenger', sa.String(length=40), nullable=False),
    sa.Column('bot', sa.String(length=200), nullable=False),
    sa.Column('username', sa.String(length=200), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_channel_school_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_channel')),
    sa.UniqueConstraint('messenger', 'bot', name=op.f('uq_channel_messenger_bot'))
    )
    op.create_index(op.f('ix_channel_school_id'), 'channel', ['school_id'], unique=False)
    op.create_table('consent',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('about_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('version', sa.String(length=40), nullable=False),
    sa.Column('given_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('withdrawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['about_id'], ['person.id'], name=op.f('fk_consent_about_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_consent_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consent')),
    sa.UniqueConstraint('person_id', 'about_id', 'kind', 'version', name=op.f('uq_consent_person_id_about_id_kind_version'))
    )
    op.create_index(op.f('ix_consent_about_id'), 'consent', ['about_id'], unique=False)
    op.create_index(op.f('ix_consent_person_id'), 'consent', ['person_id'], unique=False)
    op.create_table('guardianship',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('guardian_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kinship', sa.String(length=20), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('restricted_since', sa.Date(), nullable=True),
    sa.Column('document', sa.String(length=200), server_default='', nullable=False),
    sa.ForeignKeyConstraint(['guardian_id'], ['person.id'], name=op.f('fk_guardianship_guardian_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_guardianship_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guardianship')),
    sa.UniqueConstraint('guardian_id', 'pupil_id', name=op.f('uq_guardianship_guardian_id_pupil_id'))
    )
    op.create_index(op.f('ix_guardianship_guardian_id'), 'guardianship', ['guardian_id'], unique=False)
    op.create_index(op.f('ix_guardianship_pupil_id'), 'guardianship', ['pupil_id'], unique=False)
    op.create_table('notice',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('audience', sa.Text(), nullable=False),
    sa.Column('urgent_reason', sa.String(length=200), nullable=True),
    sa.Column('wants_signature', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('corrected_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_notice_author_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_notice_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice'))
    )
    op.create_index(op.f('ix_notice_author_id'), 'notice', ['author_id'], unique=False)
    op.create_index(op.f('ix_notice_school_id'), 'notice', ['school_id'], unique=False)
    op.create_table('outbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('reference', sa.String(length=200), nullable=False),
    sa.Column('part', sa.Integer(), server_default='0', nullable=False),
    sa.Column('priority', sa.Integer(), server_default='5', nullable=False),
    sa.Column('state', sa.String(length=40), server_default='waiting', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('not_before', sa.DateTime(timezone=True), nullable=False),
    sa.Column('leased_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('leased_by', sa.String(length=40), nullable=True),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sent_ref', sa.String(length=200), nullable=True),
    sa.Column('failure', sa.String(length=200), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_outbox_person_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_outbox_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('person_id', 'kind', 'local_day', 'reference', 'part', name=op.f('uq_outbox_person_id_kind_local_day_reference_part'))
    )
    op.create_index('ix_outbox_due', 'outbox', ['not_before'], unique=False, postgresql_where=sa.text("state = 'waiting'"), sqlite_where=sa.text("state = 'waiting'"))
    op.create_index(op.f('ix_outbox_person_id'), 'outbox', ['person_id'], unique=False)
    op.create_index(op.f('ix_outbox_pupil_id'), 'outbox', ['pupil_id'], unique=False)
    op.create_table('person_key',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_person_key_person_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_person_key_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person_key')),
    sa.UniqueConstraint('school_id', 'key', name=op.f('uq_person_key_school_id_key'))
    )
    op.create_index(op.f('ix_person_key_person_id'), 'person_key', ['person_id'], unique=False)
    op.create_index(op.f('ix_person_key_school_id'), 'person_key', ['school_id'], unique=False)
    op.create_table('preference',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('value', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_preference_person_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_preference_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_preference'))
    )
    op.create_index(op.f('ix_preference_person_id'), 'preference', ['person_id'], unique=False)
    op.create_index(op.f('ix_preference_pupil_id'), 'preference', ['pupil_id'], unique=False)
    op.create_index('uq_preference', 'preference', ['person_id', 'key', sa.literal_column('coalesce(pupil_id, 0)')], unique=True)
    op.create_table('request',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('text_sealed', sa.LargeBinary(), nullable=False),
    sa.Column('status', sa.String(length=40), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('answered_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_request_person_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_request_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_request')),
    sa.UniqueConstraint('school_id', 'number', name=op.f('uq_request_school_id_number'))
    )
    op.create_index(op.f('ix_request_person_id'), 'request', ['person_id'], unique=False)
    op.create_index(op.f('ix_request_school_id'), 'request', ['school_id'], unique=False)
    op.create_table('school_year',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('starts', sa.Date(), nullable=False),
    sa.Column('ends', sa.Date(), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_school_year_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_school_year')),
    sa.UniqueConstraint('school_id', 'name', name=op.f('uq_school_year_school_id_name'))
    )
    op.create_index(op.f('ix_school_year_school_id'), 'school_year', ['school_id'], unique=False)
    op.create_table('signature',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('week', sa.Date(), nullable=False),
    sa.Column('signed_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_signature_person_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_signature_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signature')),
    sa.UniqueConstraint('person_id', 'pupil_id', 'week', name=op.f('uq_signature_person_id_pupil_id_week'))
    )
    op.create_index(op.f('ix_signature_person_id'), 'signature', ['person_id'], unique=False)
    op.create_index(op.f('ix_signature_pupil_id'), 'signature', ['pupil_id'], unique=False)
    op.create_table('subject',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('short_name', sa.String(length=40), nullable=False),
    sa.Column('search', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_subject_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_subject')),
    sa.UniqueConstraint('school_id', 'name', name=op.f('uq_subject_school_id_name'))
    )
    op.create_index(op.f('ix_subject_school_id'), 'subject', ['school_id'], unique=False)
    op.create_table('thread',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('family_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('teacher_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('blocked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['family_id'], ['person.id'], name=op.f('fk_thread_family_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_thread_pupil_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_thread_school_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['teacher_id'], ['person.id'], name=op.f('fk_thread_teacher_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_thread')),
    sa.UniqueConstraint('family_id', 'teacher_id', 'pupil_id', name=op.f('uq_thread_family_id_teacher_id_pupil_id'))
    )
    op.create_index(op.f('ix_thread_family_id'), 'thread', ['family_id'], unique=False)
    op.create_index(op.f('ix_thread_pupil_id'), 'thread', ['pupil_id'], unique=False)
    op.create_index(op.f('ix_thread_school_id'), 'thread', ['school_id'], unique=False)
    op.create_index(op.f('ix_thread_teacher_id'), 'thread', ['teacher_id'], unique=False)
    op.create_table('work_kind',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('weight', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_work_kind_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_work_kind')),
    sa.UniqueConstraint('school_id', 'name', name=op.f('uq_work_kind_school_id_name'))
    )
    op.create_index(op.f('ix_work_kind_school_id'), 'work_kind', ['school_id'], unique=False)
    op.create_table('absence_note',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('reason', sa.String(length=40), nullable=False),
    sa.Column('words_sealed', sa.LargeBinary(), nullable=True),
    sa.Column('attachment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('withdrawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_absence_note_attachment_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_absence_note_author_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_absence_note_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_absence_note'))
    )
    op.create_index(op.f('ix_absence_note_attachment_id'), 'absence_note', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_absence_note_author_id'), 'absence_note', ['author_id'], unique=False)
    op.create_index(op.f('ix_absence_note_pupil_id'), 'absence_note', ['pupil_id'], unique=False)
    op.create_table('chat',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('channel_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('external_id', sa.BigInteger(), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('hat', sa.String(length=40), nullable=True),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('language', sa.String(length=40), nullable=False),
    sa.Column('linked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_reason', sa.String(length=200), nullable=True),
    sa.ForeignKeyConstraint(['channel_id'], ['channel.id'], name=op.f('fk_chat_channel_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_chat_person_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_chat_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chat')),
    sa.UniqueConstraint('channel_id', 'external_id', name=op.f('uq_chat_channel_id_external_id'))
    )
    op.create_index(op.f('ix_chat_channel_id'), 'chat', ['channel_id'], unique=False)
    op.create_index(op.f('ix_chat_person_id'), 'chat', ['person_id'], unique=False)
    op.create_index(op.f('ix_chat_pupil_id'), 'chat', ['pupil_id'], unique=False)
    op.create_table('file_ref',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('attachment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('channel_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('file_id', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_file_ref_attachment_id')),
    sa.ForeignKeyConstraint(['channel_id'], ['channel.id'], name=op.f('fk_file_ref_channel_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_file_ref')),
    sa.UniqueConstraint('attachment_id', 'channel_id', name=op.f('uq_file_ref_attachment_id_channel_id'))
    )
    op.create_index(op.f('ix_file_ref_attachment_id'), 'file_ref', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_file_ref_channel_id'), 'file_ref', ['channel_id'], unique=False)
    op.create_table('form',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('year_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=False),
    sa.Column('letter', sa.String(length=40), nullable=False),
    sa.Column('shift', sa.Integer(), server_default='1', nullable=False),
    sa.Column('days', sa.Integer(), server_default='5', nullable=False),
    sa.Column('homework', sa.Boolean(), nullable=True),
    sa.Column('successor_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.CheckConstraint('days IN (5, 6)', name=op.f('ck_form_days')),
    sa.CheckConstraint('grade BETWEEN 1 AND 13', name=op.f('ck_form_grade')),
    sa.ForeignKeyConstraint(['successor_id'], ['form.id'], name=op.f('fk_form_successor_id')),
    sa.ForeignKeyConstraint(['year_id'], ['school_year.id'], name=op.f('fk_form_year_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_form')),
    sa.UniqueConstraint('year_id', 'name', name=op.f('uq_form_year_id_name'))
    )
    op.create_index(op.f('ix_form_successor_id'), 'form', ['successor_id'], unique=False)
    op.create_index(op.f('ix_form_year_id'), 'form', ['year_id'], unique=False)
    op.create_table('holiday',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('year_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=True),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('starts', sa.Date(), nullable=False),
    sa.Column('ends', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['year_id'], ['school_year.id'], name=op.f('fk_holiday_year_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_holiday'))
    )
    op.create_index(op.f('ix_holiday_year_id'), 'holiday', ['year_id'], unique=False)
    op.create_table('moved_day',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('year_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=True),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('as_weekday', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['year_id'], ['school_year.id'], name=op.f('fk_moved_day_year_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_moved_day'))
    )
    op.create_index(op.f('ix_moved_day_year_id'), 'moved_day', ['year_id'], unique=False)
    op.create_index('uq_moved_day', 'moved_day', ['year_id', 'day', sa.literal_column('coalesce(grade, 0)')], unique=True)
    op.create_table('notice_attachment',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('notice_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('attachment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_notice_attachment_attachment_id')),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_notice_attachment_notice_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_attachment')),
    sa.UniqueConstraint('notice_id', 'position', name=op.f('uq_notice_attachment_notice_id_position'))
    )
    op.create_index(op.f('ix_notice_attachment_attachment_id'), 'notice_attachment', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_notice_attachment_notice_id'), 'notice_attachment', ['notice_id'], unique=False)
    op.create_table('period_mark',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('subject_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('year_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=True),
    sa.Column('value', sa.String(length=40), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_period_mark_author_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_period_mark_pupil_id')),
    sa.ForeignKeyConstraint(['subject_id'], ['subject.id'], name=op.f('fk_period_mark_subject_id')),
    sa.ForeignKeyConstraint(['year_id'], ['school_year.id'], name=op.f('fk_period_mark_year_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_period_mark'))
    )
    op.create_index(op.f('ix_period_mark_author_id'), 'period_mark', ['author_id'], unique=False)
    op.create_index(op.f('ix_period_mark_pupil_id'), 'period_mark', ['pupil_id'], unique=False)
    op.create_index(op.f('ix_period_mark_subject_id'), 'period_mark', ['subject_id'], unique=False)
    op.create_index(op.f('ix_period_mark_year_id'), 'period_mark', ['year_id'], unique=False)
    op.create_index('uq_period_mark', 'period_mark', ['pupil_id', 'subject_id', 'year_id', 'kind', sa.literal_column('coalesce(ordinal, 0)')], unique=True)
    op.create_table('receipt',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('notice_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('delivered_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reminded_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_receipt_notice_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_receipt_person_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_receipt_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_receipt')),
    sa.UniqueConstraint('notice_id', 'person_id', name=op.f('uq_receipt_notice_id_person_id'))
    )
    op.create_index(op.f('ix_receipt_notice_id'), 'receipt', ['notice_id'], unique=False)
    op.create_index(op.f('ix_receipt_person_id'), 'receipt', ['person_id'], unique=False)
    op.create_index(op.f('ix_receipt_pupil_id'), 'receipt', ['pupil_id'], unique=False)
    op.create_table('study_group',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('year_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.Column('subject_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('scale', sa.String(length=20), nullable=True),
    sa.ForeignKeyConstraint(['subject_id'], ['subject.id'], name=op.f('fk_study_group_subject_id')),
    sa.ForeignKeyConstraint(['year_id'], ['school_year.id'], name=op.f('fk_study_group_year_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_study_group')),
    sa.UniqueConstraint('year_id', 'key', name=op.f('uq_study_group_year_id_key'))
    )
    op.create_index(op.f('ix_study_group_subject_id'), 'study_group', ['subject_id'], unique=False)
    op.create_index(op.f('ix_study_group_year_id'), 'study_group', ['year_id'], unique=False)
    op.create_table('term',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('year_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=True),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('starts', sa.Date(), nullable=False),
    sa.Column('ends', sa.Date(), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['year_id'], ['school_year.id'], name=op.f('fk_term_year_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_term'))
    )
    op.create_index(op.f('ix_term_year_id'), 'term', ['year_id'], unique=False)
    op.create_index('uq_term', 'term', ['year_id', 'ordinal', sa.literal_column('coalesce(grade, 0)')], unique=True)
    op.create_table('access_log',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('action', sa.String(length=40), nullable=False),
    sa.Column('allowed', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['chat_id'], ['chat.id'], name=op.f('fk_access_log_chat_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_access_log_person_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_access_log_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_access_log'))
    )
    op.create_index(op.f('ix_access_log_at'), 'access_log', ['at'], unique=False)
    op.create_index(op.f('ix_access_log_chat_id'), 'access_log', ['chat_id'], unique=False)
    op.create_index(op.f('ix_access_log_person_id'), 'access_log', ['person_id'], unique=False)
    op.create_index(op.f('ix_access_log_pupil_id_at'), 'access_log', ['pupil_id', 'at'], unique=False)
    op.create_table('bell',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('form_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('shift', sa.Integer(), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=True),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('starts', sa.Time(), nullable=False),
    sa.Column('ends', sa.Time(), nullable=False),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_bell_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_bell_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bell'))
    )
    op.create_index(op.f('ix_bell_form_id'), 'bell', ['form_id'], unique=False)
    op.create_index(op.f('ix_bell_school_id'), 'bell', ['school_id'], unique=False)
    op.create_table('delegation',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('from_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('to_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('form_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('document', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_delegation_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['from_id'], ['person.id'], name=op.f('fk_delegation_from_id')),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_delegation_group_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_delegation_school_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['to_id'], ['person.id'], name=op.f('fk_delegation_to_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_delegation'))
    )
    op.create_index(op.f('ix_delegation_form_id'), 'delegation', ['form_id'], unique=False)
    op.create_index(op.f('ix_delegation_from_id'), 'delegation', ['from_id'], unique=False)
    op.create_index(op.f('ix_delegation_group_id'), 'delegation', ['group_id'], unique=False)
    op.create_index(op.f('ix_delegation_school_id'), 'delegation', ['school_id'], unique=False)
    op.create_index(op.f('ix_delegation_to_id'), 'delegation', ['to_id'], unique=False)
    op.create_table('enrolment',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('form_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('home', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_enrolment_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_enrolment_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_enrolment')),
    sa.UniqueConstraint('pupil_id', 'form_id', 'since', name=op.f('uq_enrolment_pupil_id_form_id_since'))
    )
    op.create_index(op.f('ix_enrolment_form_id'), 'enrolment', ['form_id'], unique=False)
    op.create_index(op.f('ix_enrolment_pupil_id'), 'enrolment', ['pupil_id'], unique=False)
    op.create_table('fsm_state',
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('expects', sa.String(length=40), nullable=False),
    sa.Column('data', sa.JSON(), server_default='{}', nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['chat_id'], ['chat.id'], name=op.f('fk_fsm_state_chat_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('chat_id', name=op.f('pk_fsm_state'))
    )
    op.create_table('group_form',
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('form_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_group_form_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_group_form_group_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('group_id', 'form_id', name=op.f('pk_group_form'))
    )
    op.create_index(op.f('ix_group_form_form_id'), 'group_form', ['form_id'], unique=False)
    op.create_table('group_member',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_group_member_group_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_group_member_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_member')),
    sa.UniqueConstraint('group_id', 'pupil_id', 'since', name=op.f('uq_group_member_group_id_pupil_id_since'))
    )
    op.create_index(op.f('ix_group_member_group_id'), 'group_member', ['group_id'], unique=False)
    op.create_index(op.f('ix_group_member_pupil_id_group_id_since_until'), 'group_member', ['pupil_id', 'group_id', 'since', 'until'], unique=False)
    op.create_table('group_teacher',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('teacher_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_group_teacher_group_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['teacher_id'], ['person.id'], name=op.f('fk_group_teacher_teacher_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_teacher')),
    sa.UniqueConstraint('group_id', 'teacher_id', 'since', name=op.f('uq_group_teacher_group_id_teacher_id_since'))
    )
    op.create_index(op.f('ix_group_teacher_group_id'), 'group_teacher', ['group_id'], unique=False)
    op.create_index(op.f('ix_group_teacher_teacher_id'), 'group_teacher', ['teacher_id'], unique=False)
    op.create_table('invitation',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('form_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('issued_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('issued_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('used_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_invitation_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['issued_by_id'], ['person.id'], name=op.f('fk_invitation_issued_by_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_invitation_person_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_invitation_pupil_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_invitation_school_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['used_by_id'], ['person.id'], name=op.f('fk_invitation_used_by_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_invitation')),
    sa.UniqueConstraint('code_hash', name=op.f('uq_invitation_code_hash'))
    )
    op.create_index(op.f('ix_invitation_form_id'), 'invitation', ['form_id'], unique=False)
    op.create_index(op.f('ix_invitation_issued_by_id'), 'invitation', ['issued_by_id'], unique=False)
    op.create_index(op.f('ix_invitation_person_id'), 'invitation', ['person_id'], unique=False)
    op.create_index(op.f('ix_invitation_pupil_id'), 'invitation', ['pupil_id'], unique=False)
    op.create_index(op.f('ix_invitation_school_id'), 'invitation', ['school_id'], unique=False)
    op.create_index(op.f('ix_invitation_used_by_id'), 'invitation', ['used_by_id'], unique=False)
    op.create_table('journal_event',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('subject', sa.String(length=40), nullable=False),
    sa.Column('subject_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('actor_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('for_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('source', sa.String(length=20), nullable=False),
    sa.Column('before', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('after', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('reason', sa.String(length=40), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('processed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['actor_id'], ['person.id'], name=op.f('fk_journal_event_actor_id')),
    sa.ForeignKeyConstraint(['for_id'], ['person.id'], name=op.f('fk_journal_event_for_id')),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_journal_event_group_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_journal_event_pupil_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_journal_event_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_journal_event'))
    )
    op.create_index(op.f('ix_journal_event_actor_id'), 'journal_event', ['actor_id'], unique=False)
    op.create_index(op.f('ix_journal_event_at'), 'journal_event', ['at'], unique=False)
    op.create_index(op.f('ix_journal_event_for_id'), 'journal_event', ['for_id'], unique=False)
    op.create_index(op.f('ix_journal_event_group_id'), 'journal_event', ['group_id'], unique=False)
    op.create_index(op.f('ix_journal_event_pupil_id'), 'journal_event', ['pupil_id'], unique=False)
    op.create_index(op.f('ix_journal_event_school_id'), 'journal_event', ['school_id'], unique=False)
    op.create_index(op.f('ix_journal_event_subject_subject_id'), 'journal_event', ['subject', 'subject_id'], unique=False)
    op.create_index('ix_journal_event_unprocessed', 'journal_event', ['id'], unique=False, postgresql_where=sa.text('processed_at IS NULL'), sqlite_where=sa.text('processed_at IS NULL'))
    op.create_table('lesson',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('topic', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('remote', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_lesson_group_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lesson')),
    sa.UniqueConstraint('group_id', 'day', 'number', name=op.f('uq_lesson_group_id_day_number'))
    )
    op.create_index(op.f('ix_lesson_day'), 'lesson', ['day'], unique=False)
    op.create_table('mark_scale',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=True),
    sa.Column('form_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('subject_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('term_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('scale', sa.String(length=20), nullable=False),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_mark_scale_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_mark_scale_school_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['subject_id'], ['subject.id'], name=op.f('fk_mark_scale_subject_id')),
    sa.ForeignKeyConstraint(['term_id'], ['term.id'], name=op.f('fk_mark_scale_term_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mark_scale'))
    )
    op.create_index(op.f('ix_mark_scale_form_id'), 'mark_scale', ['form_id'], unique=False)
    op.create_index(op.f('ix_mark_scale_school_id'), 'mark_scale', ['school_id'], unique=False)
    op.create_index(op.f('ix_mark_scale_subject_id'), 'mark_scale', ['subject_id'], unique=False)
    op.create_index(op.f('ix_mark_scale_term_id'), 'mark_scale', ['term_id'], unique=False)
    op.create_table('role',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('form_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_role_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_role_person_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_role_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_role'))
    )
    op.create_index(op.f('ix_role_form_id'), 'role', ['form_id'], unique=False)
    op.create_index(op.f('ix_role_person_id'), 'role', ['person_id'], unique=False)
    op.create_index(op.f('ix_role_school_id'), 'role', ['school_id'], unique=False)
    op.create_index('uq_role', 'role', ['person_id', 'school_id', 'role', sa.literal_column('coalesce(form_id, 0)')], unique=True)
    op.create_table('substitution',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('cancelled', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('remote', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('new_day', sa.Date(), nullable=True),
    sa.Column('new_number', sa.Integer(), nullable=True),
    sa.Column('teacher_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('subject_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('joined_group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('room', sa.String(length=40), server_default='', nullable=False),
    sa.Column('reason', sa.String(length=200), server_default='', nullable=False),
    sa.Column('announced', sa.Boolean(), server_default=sa.text('true'), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_substitution_group_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['joined_group_id'], ['study_group.id'], name=op.f('fk_substitution_joined_group_id')),
    sa.ForeignKeyConstraint(['subject_id'], ['subject.id'], name=op.f('fk_substitution_subject_id')),
    sa.ForeignKeyConstraint(['teacher_id'], ['person.id'], name=op.f('fk_substitution_teacher_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_substitution')),
    sa.UniqueConstraint('group_id', 'day', 'number', name=op.f('uq_substitution_group_id_day_number'))
    )
    op.create_index(op.f('ix_substitution_group_id'), 'substitution', ['group_id'], unique=False)
    op.create_index(op.f('ix_substitution_joined_group_id'), 'substitution', ['joined_group_id'], unique=False)
    op.create_index(op.f('ix_substitution_subject_id'), 'substitution', ['subject_id'], unique=False)
    op.create_index(op.f('ix_substitution_teacher_id'), 'substitution', ['teacher_id'], unique=False)
    op.create_table('timetable_slot',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('room', sa.String(length=40), nullable=False),
    sa.Column('parity', sa.String(length=20), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_timetable_slot_group_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_timetable_slot'))
    )
    op.create_index(op.f('ix_timetable_slot_group_id'), 'timetable_slot', ['group_id'], unique=False)
    op.create_table('topic_plan',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('topic', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_topic_plan_group_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_topic_plan')),
    sa.UniqueConstraint('group_id', 'position', name=op.f('uq_topic_plan_group_id_position'))
    )
    op.create_index(op.f('ix_topic_plan_group_id'), 'topic_plan', ['group_id'], unique=False)
    op.create_table('wrong_code',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['chat_id'], ['chat.id'], name=op.f('fk_wrong_code_chat_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_wrong_code'))
    )
    op.create_index(op.f('ix_wrong_code_chat_id_at'), 'wrong_code', ['chat_id', 'at'], unique=False)
    op.create_table('attendance',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('lesson_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('code_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_attendance_author_id')),
    sa.ForeignKeyConstraint(['code_id'], ['attendance_code.id'], name=op.f('fk_attendance_code_id')),
    sa.ForeignKeyConstraint(['lesson_id'], ['lesson.id'], name=op.f('fk_attendance_lesson_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_attendance_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attendance')),
    sa.UniqueConstraint('lesson_id', 'pupil_id', name=op.f('uq_attendance_lesson_id_pupil_id'))
    )
    op.create_index(op.f('ix_attendance_author_id'), 'attendance', ['author_id'], unique=False)
    op.create_index(op.f('ix_attendance_code_id'), 'attendance', ['code_id'], unique=False)
    op.create_index(op.f('ix_attendance_pupil_id_lesson_id'), 'attendance', ['pupil_id', 'lesson_id'], unique=False)
    op.create_table('homework',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('lesson_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('due', sa.Date(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('individual', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_homework_author_id')),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_homework_group_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lesson_id'], ['lesson.id'], name=op.f('fk_homework_lesson_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_homework'))
    )
    op.create_index(op.f('ix_homework_author_id'), 'homework', ['author_id'], unique=False)
    op.create_index(op.f('ix_homework_group_id_due'), 'homework', ['group_id', 'due'], unique=False)
    op.create_index(op.f('ix_homework_lesson_id'), 'homework', ['lesson_id'], unique=False)
    op.create_table('mark',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('lesson_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('value', sa.String(length=40), nullable=False),
    sa.Column('work', sa.String(length=200), nullable=False),
    sa.Column('weight', sa.Integer(), server_default='1', nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('retake_of_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_mark_author_id')),
    sa.ForeignKeyConstraint(['lesson_id'], ['lesson.id'], name=op.f('fk_mark_lesson_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_mark_pupil_id')),
    sa.ForeignKeyConstraint(['retake_of_id'], ['mark.id'], name=op.f('fk_mark_retake_of_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mark'))
    )
    op.create_index(op.f('ix_mark_author_id'), 'mark', ['author_id'], unique=False)
    op.create_index(op.f('ix_mark_lesson_id'), 'mark', ['lesson_id'], unique=False)
    op.create_index(op.f('ix_mark_pupil_id_lesson_id'), 'mark', ['pupil_id', 'lesson_id'], unique=False)
    op.create_index(op.f('ix_mark_retake_of_id'), 'mark', ['retake_of_id'], unique=False)
    op.create_table('outbox_event',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('outbox_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('event_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['journal_event.id'], name=op.f('fk_outbox_event_event_id')),
    sa.ForeignKeyConstraint(['outbox_id'], ['outbox.id'], name=op.f('fk_outbox_event_outbox_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_outbox_event_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox_event')),
    sa.UniqueConstraint('person_id', 'event_id', name=op.f('uq_outbox_event_person_id_event_id'))
    )
    op.create_index(op.f('ix_outbox_event_event_id'), 'outbox_event', ['event_id'], unique=False)
    op.create_index(op.f('ix_outbox_event_outbox_id'), 'outbox_event', ['outbox_id'], unique=False)
    op.create_table('homework_attachment',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('homework_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('attachment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_homework_attachment_attachment_id')),
    sa.ForeignKeyConstraint(['homework_id'], ['homework.id'], name=op.f('fk_homework_attachment_homework_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_homework_attachment')),
    sa.UniqueConstraint('homework_id', 'position', name=op.f('uq_homework_attachment_homework_id_position'))
    )
    op.create_index(op.f('ix_homework_attachment_attachment_id'), 'homework_attachment', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_homework_attachment_homework_id'), 'homework_attachment', ['homework_id'], unique=False)
    op.create_table('homework_done',
    sa.Column('homework_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('done_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['homework_id'], ['homework.id'], name=op.f('fk_homework_done_homework_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_homework_done_pupil_id')),
    sa.PrimaryKeyConstraint('homework_id', 'pupil_id', name=op.f('pk_homework_done'))
    )
    op.create_index(op.f('ix_homework_done_pupil_id'), 'homework_done', ['pupil_id'], unique=False)
    op.create_table('homework_pupil',
    sa.Column('homework_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['homework_id'], ['homework.id'], name=op.f('fk_homework_pupil_homework_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_homework_pupil_pupil_id')),
    sa.PrimaryKeyConstraint('homework_id', 'pupil_id', name=op.f('pk_homework_pupil'))
    )
    op.create_index(op.f('ix_homework_pupil_pupil_id'), 'homework_pupil', ['pupil_id'], unique=False)
    op.create_table('message',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('thread_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('text_sealed', sa.LargeBinary(), nullable=False),
    sa.Column('about_mark_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('attachment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['about_mark_id'], ['mark.id'], name=op.f('fk_message_about_mark_id')),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_message_attachment_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_message_author_id')),
    sa.ForeignKeyConstraint(['thread_id'], ['thread.id'], name=op.f('fk_message_thread_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_message'))
    )
    op.create_index(op.f('ix_message_about_mark_id'), 'message', ['about_mark_id'], unique=False)
    op.create_index(op.f('ix_message_attachment_id'), 'message', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_message_author_id'), 'message', ['author_id'], unique=False)
    op.create_index(op.f('ix_message_thread_id'), 'message', ['thread_id'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_message_thread_id'), table_name='message')
    op.drop_index(op.f('ix_message_author_id'), table_name='message')
    op.drop_index(op.f('ix_message_attachment_id'), table_name='message')
    op.drop_index(op.f('ix_message_about_mark_id'), table_name='message')
    op.drop_table('message')
    op.drop_index(op.f('ix_homework_pupil_pupil_id'), table_name='homework_pupil')
    op.drop_table('homework_pupil')
    op.drop_index(op.f('ix_homework_done_pupil_id'), table_name='homework_done')
    op.drop_table('homework_done')
    op.drop_index(op.f('ix_homework_attachment_homework_id'), table_name='homework_attachment')
    op.drop_index(op.f('ix_homework_attachment_attachment_id'), table_name='homework_attachment')
    op.drop_table('homework_attachment')
    op.drop_index(op.f('ix_outbox_event_outbox_id'), table_name='outbox_event')
    op.drop_index(op.f('ix_outbox_event_event_id'), table_name='outbox_event')
    op.drop_table('outbox_event')
    op.drop_index(op.f('ix_mark_retake_of_id'), table_name='mark')
    op.drop_index(op.f('ix_mark_pupil_id_lesson_id'), table_name='mark')
    op.drop_index(op.f('ix_mark_lesson_id'), table_name='mark')
    op.drop_index(op.f('ix_mark_author_id'), table_name='mark')
    op.drop_table('mark')
    op.drop_index(op.f('ix_homework_lesson_id'), table_name='homework')
    op.drop_index(op.f('ix_homework_group_id_due'), table_name='homework')
    op.drop_index(op.f('ix_homework_author_id'), table_name='homework')
    op.drop_table('homework')
    op.drop_index(op.f('ix_attendance_pupil_id_lesson_id'), table_name='attendance')
    op.drop_index(op.f('ix_attendance_code_id'), table_name='attendance')
    op.drop_index(op.f('ix_attendance_author_id'), table_name='attendance')
    op.drop_table('attendance')
    op.drop_index(op.f('ix_wrong_code_chat_id_at'), table_name='wrong_code')
    op.drop_table('wrong_code')
    op.drop_index(op.f('ix_topic_plan_group_id'), table_name='topic_plan')
    op.drop_table('topic_plan')
    op.drop_index(op.f('ix_timetable_slot_group_id'), table_name='timetable_slot')
    op.drop_table('timetable_slot')
    op.drop_index(op.f('ix_substitution_teacher_id'), table_name='substitution')
    op.drop_index(op.f('ix_substitution_subject_id'), table_name='substitution')
    op.drop_index(op.f('ix_substitution_joined_group_id'), table_name='substitution')
    op.drop_index(op.f('ix_substitution_group_id'), table_name='substitution')
    op.drop_table('substitution')
    op.drop_index('uq_role', table_name='role')
    op.drop_index(op.f('ix_role_school_id'), table_name='role')
    op.drop_index(op.f('ix_role_person_id'), table_name='role')
    op.drop_index(op.f('ix_role_form_id'), table_name='role')
    op.drop_table('role')
    op.drop_index(op.f('ix_mark_scale_term_id'), table_name='mark_scale')
    op.drop_index(op.f('ix_mark_scale_subject_id'), table_name='mark_scale')
    op.drop_index(op.f('ix_mark_scale_school_id'), table_name='mark_scale')
    op.drop_index(op.f('ix_mark_scale_form_id'), table_name='mark_scale')
    op.drop_table('mark_scale')
    op.drop_index(op.f('ix_lesson_day'), table_name='lesson')
    op.drop_table('lesson')
    op.drop_index('ix_journal_event_unprocessed', table_name='journal_event', postgresql_where=sa.text('processed_at IS NULL'), sqlite_where=sa.text('processed_at IS NULL'))
    op.drop_index(op.f('ix_journal_event_subject_subject_id'), table_name='journal_event')
    op.drop_index(op.f('ix_journal_event_school_id'), table_name='journal_event')
    op.drop_index(op.f('ix_journal_event_pupil_id'), table_name='journal_event')
    op.drop_index(op.f('ix_journal_event_group_id'), table_name='journal_event')
    op.drop_index(op.f('ix_journal_event_for_id'), table_name='journal_event')
    op.drop_index(op.f('ix_journal_event_at'), table_name='journal_event')
    op.drop_index(op.f('ix_journal_event_actor_id'), table_name='journal_event')
    op.drop_table('journal_event')
    op.drop_index(op.f('ix_invitation_used_by_id'), table_name='invitation')
    op.drop_index(op.f('ix_invitation_school_id'), table_name='invitation')
    op.drop_index(op.f('ix_invitation_pupil_id'), table_name='invitation')
    op.drop_index(op.f('ix_invitation_person_id'), table_name='invitation')
    op.drop_index(op.f('ix_invitation_issued_by_id'), table_name='invitation')
    op.drop_index(op.f('ix_invitation_form_id'), table_name='invitation')
    op.drop_table('invitation')
    op.drop_index(op.f('ix_group_teacher_teacher_id'), table_name='group_teacher')
    op.drop_index(op.f('ix_group_teacher_group_id'), table_name='group_teacher')
    op.drop_table('group_teacher')
    op.drop_index(op.f('ix_group_member_pupil_id_group_id_since_until'), table_name='group_member')
    op.drop_index(op.f('ix_group_member_group_id'), table_name='group_member')
    op.drop_table('group_member')
    op.drop_index(op.f('ix_group_form_form_id'), table_name='group_form')
    op.drop_table('group_form')
    op.drop_table('fsm_state')
    op.drop_index(op.f('ix_enrolment_pupil_id'), table_name='enrolment')
    op.drop_index(op.f('ix_enrolment_form_id'), table_name='enrolment')
    op.drop_table('enrolment')
    op.drop_index(op.f('ix_delegation_to_id'), table_name='delegation')
    op.drop_index(op.f('ix_delegation_school_id'), table_name='delegation')
    op.drop_index(op.f('ix_delegation_group_id'), table_name='delegation')
    op.drop_index(op.f('ix_delegation_from_id'), table_name='delegation')
    op.drop_index(op.f('ix_delegation_form_id'), table_name='delegation')
    op.drop_table('delegation')
    op.drop_index(op.f('ix_bell_school_id'), table_name='bell')
    op.drop_index(op.f('ix_bell_form_id'), table_name='bell')
    op.drop_table('bell')
    op.drop_index(op.f('ix_access_log_pupil_id_at'), table_name='access_log')
    op.drop_index(op.f('ix_access_log_person_id'), table_name='access_log')
    op.drop_index(op.f('ix_access_log_chat_id'), table_name='access_log')
    op.drop_index(op.f('ix_access_log_at'), table_name='access_log')
    op.drop_table('access_log')
    op.drop_index('uq_term', table_name='term')
    op.drop_index(op.f('ix_term_year_id'), table_name='term')
    op.drop_table('term')
    op.drop_index(op.f('ix_study_group_year_id'), table_name='study_group')
    op.drop_index(op.f('ix_study_group_subject_id'), table_name='study_group')
    op.drop_table('study_group')
    op.drop_index(op.f('ix_receipt_pupil_id'), table_name='receipt')
    op.drop_index(op.f('ix_receipt_person_id'), table_name='receipt')
    op.drop_index(op.f('ix_receipt_notice_id'), table_name='receipt')
    op.drop_table('receipt')
    op.drop_index('uq_period_mark', table_name='period_mark')
    op.drop_index(op.f('ix_period_mark_year_id'), table_name='period_mark')
    op.drop_index(op.f('ix_period_mark_subject_id'), table_name='period_mark')
    op.drop_index(op.f('ix_period_mark_pupil_id'), table_name='period_mark')
    op.drop_index(op.f('ix_period_mark_author_id'), table_name='period_mark')
    op.drop_table('period_mark')
    op.drop_index(op.f('ix_notice_attachment_notice_id'), table_name='notice_attachment')
    op.drop_index(op.f('ix_notice_attachment_attachment_id'), table_name='notice_attachment')
    op.drop_table('notice_attachment')
    op.drop_index('uq_moved_day', table_name='moved_day')
    op.drop_index(op.f('ix_moved_day_year_id'), table_name='moved_day')
    op.drop_table('moved_day')
    op.drop_index(op.f('ix_holiday_year_id'), table_name='holiday')
    op.drop_table('holiday')
    op.drop_index(op.f('ix_form_year_id'), table_name='form')
    op.drop_index(op.f('ix_form_successor_id'), table_name='form')
    op.drop_table('form')
    op.drop_index(op.f('ix_file_ref_channel_id'), table_name='file_ref')
    op.drop_index(op.f('ix_file_ref_attachment_id'), table_name='file_ref')
    op.drop_table('file_ref')
    op.drop_index(op.f('ix_chat_pupil_id'), table_name='chat')
    op.drop_index(op.f('ix_chat_person_id'), table_name='chat')
    op.drop_index(op.f('ix_chat_channel_id'), table_name='chat')
    op.drop_table('chat')
    op.drop_index(op.f('ix_absence_note_pupil_id'), table_name='absence_note')
    op.drop_index(op.f('ix_absence_note_author_id'), table_name='absence_note')
    op.drop_index(op.f('ix_absence_note_attachment_id'), table_name='absence_note')
    op.drop_table('absence_note')
    op.drop_index(op.f('ix_work_kind_school_id'), table_name='work_kind')
    op.drop_table('work_kind')
    op.drop_index(op.f('ix_thread_teacher_id'), table_name='thread')
    op.drop_index(op.f('ix_thread_school_id'), table_name='thread')
    op.drop_index(op.f('ix_thread_pupil_id'), table_name='thread')
    op.drop_index(op.f('ix_thread_family_id'), table_name='thread')
    op.drop_table('thread')
    op.drop_index(op.f('ix_subject_school_id'), table_name='subject')
    op.drop_table('subject')
    op.drop_index(op.f('ix_signature_pupil_id'), table_name='signature')
    op.drop_index(op.f('ix_signature_person_id'), table_name='signature')
    op.drop_table('signature')
    op.drop_index(op.f('ix_school_year_school_id'), table_name='school_year')
    op.drop_table('school_year')
    op.drop_index(op.f('ix_request_school_id'), table_name='request')
    op.drop_index(op.f('ix_request_person_id'), table_name='request')
    op.drop_table('request')
    op.drop_index('uq_preference', table_name='preference')
    op.drop_index(op.f('ix_preference_pupil_id'), table_name='preference')
    op.drop_index(op.f('ix_preference_person_id'), table_name='preference')
    op.drop_table('preference')
    op.drop_index(op.f('ix_person_key_school_id'), table_name='person_key')
    op.drop_index(op.f('ix_person_key_person_id'), table_name='person_key')
    op.drop_table('person_key')
    op.drop_index(op.f('ix_outbox_pupil_id'), table_name='outbox')
    op.drop_index(op.f('ix_outbox_person_id'), table_name='outbox')
    op.drop_index('ix_outbox_due', table_name='outbox', postgresql_where=sa.text("state = 'waiting'"), sqlite_where=sa.text("state = 'waiting'"))
    op.drop_table('outbox')
    op.drop_index(op.f('ix_notice_school_id'), table_name='notice')
    op.drop_index(op.f('ix_notice_author_id'), table_name='notice')
    op.drop_table('notice')
    op.drop_index(op.f('ix_guardianship_pupil_id'), table_name='guardianship')
    op.drop_index(op.f('ix_guardianship_guardian_id'), table_name='guardianship')
    op.drop_table('guardianship')
    op.drop_index(op.f('ix_consent_person_id'), table_name='consent')
    op.drop_index(op.f('ix_consent_about_id'), table_name='consent')
    op.drop_table('consent')
    op.drop_index(op.f('ix_channel_school_id'), table_name='channel')
    op.drop_table('channel')
    op.drop_index(op.f('ix_attendance_code_school_id'), table_name='attendance_code')
    op.drop_table('attendance_code')
    op.drop_index(op.f('ix_attachment_sha256'), table_name='attachment')
    op.drop_index(op.f('ix_attachment_school_id'), table_name='attachment')
    op.drop_table('attachment')
    op.drop_table('school')
    op.drop_index(op.f('ix_person_search'), table_name='person')
    op.drop_table('person')
