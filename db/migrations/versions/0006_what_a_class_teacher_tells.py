"""What a class teacher tells, and who has read it

Notices, receipts and messages had tables that nothing wrote: they are made anew.
"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    for table in ('receipt', 'notice_attachment', 'notice', 'message'):
        op.drop_table(table)
    op.create_table('complaint',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('thread_id', KEY, nullable=False),
    sa.Column('person_id', KEY, nullable=False),
    sa.Column('reason_sealed', sa.LargeBinary(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_by_id', KEY, nullable=True),
    sa.Column('answer_sealed', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['closed_by_id'], ['person.id'], name=op.f('fk_complaint_closed_by_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_complaint_person_id')),
    sa.ForeignKeyConstraint(['thread_id'], ['thread.id'], name=op.f('fk_complaint_thread_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_complaint'))
    )
    op.create_index(op.f('ix_complaint_closed_by_id'), 'complaint', ['closed_by_id'], unique=False)
    op.create_index(op.f('ix_complaint_person_id'), 'complaint', ['person_id'], unique=False)
    op.create_index(op.f('ix_complaint_thread_id'), 'complaint', ['thread_id'], unique=False)
    op.create_table('notice',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('school_id', KEY, nullable=False),
    sa.Column('author_id', KEY, nullable=False),
    sa.Column('role', sa.String(20), nullable=False),
    sa.Column('form_id', KEY, nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('audience', sa.JSON(), nullable=False),
    sa.Column('urgent_reason', sa.String(length=200), nullable=True),
    sa.Column('wants_signature', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('laid_out_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('refused_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reported_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('corrected_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('edits', sa.Integer(), server_default='0', nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_notice_author_id')),
    sa.ForeignKeyConstraint(['form_id'], ['form.id'], name=op.f('fk_notice_form_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_notice_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice'))
    )
    op.create_index(op.f('ix_notice_author_id'), 'notice', ['author_id'], unique=False)
    op.create_index('ix_notice_due', 'notice', ['due_at'], unique=False, postgresql_where=sa.text('laid_out_at IS NULL AND confirmed_at IS NOT NULL'), sqlite_where=sa.text('laid_out_at IS NULL AND confirmed_at IS NOT NULL'))
    op.create_index(op.f('ix_notice_form_id'), 'notice', ['form_id'], unique=False)
    op.create_index(op.f('ix_notice_school_id'), 'notice', ['school_id'], unique=False)
    op.create_index('ix_notice_unreported', 'notice', ['laid_out_at'], unique=False, postgresql_where=sa.text('reported_at IS NULL'), sqlite_where=sa.text('reported_at IS NULL'))
    op.create_table('notice_attachment',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('notice_id', KEY, nullable=False),
    sa.Column('attachment_id', KEY, nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('photo', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_notice_attachment_attachment_id')),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_notice_attachment_notice_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_attachment')),
    sa.UniqueConstraint('notice_id', 'position', name=op.f('uq_notice_attachment_notice_id_position'))
    )
    op.create_index(op.f('ix_notice_attachment_attachment_id'), 'notice_attachment', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_notice_attachment_notice_id'), 'notice_attachment', ['notice_id'], unique=False)
    op.create_table('notice_pupil',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('notice_id', KEY, nullable=False),
    sa.Column('pupil_id', KEY, nullable=False),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_notice_pupil_notice_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_notice_pupil_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_pupil')),
    sa.UniqueConstraint('notice_id', 'pupil_id', name=op.f('uq_notice_pupil_notice_id_pupil_id'))
    )
    op.create_index(op.f('ix_notice_pupil_notice_id'), 'notice_pupil', ['notice_id'], unique=False)
    op.create_index(op.f('ix_notice_pupil_pupil_id'), 'notice_pupil', ['pupil_id'], unique=False)
    op.create_table('receipt',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('notice_id', KEY, nullable=False),
    sa.Column('person_id', KEY, nullable=False),
    sa.Column('hat', sa.String(length=40), nullable=False),
    sa.Column('delivered_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reminded_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reminders', sa.Integer(), server_default='0', nullable=False),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_receipt_notice_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_receipt_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_receipt')),
    sa.UniqueConstraint('notice_id', 'person_id', name=op.f('uq_receipt_notice_id_person_id'))
    )
    op.create_index(op.f('ix_receipt_notice_id'), 'receipt', ['notice_id'], unique=False)
    op.create_index(op.f('ix_receipt_person_id'), 'receipt', ['person_id'], unique=False)
    op.create_table('message',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('thread_id', KEY, nullable=False),
    sa.Column('author_id', KEY, nullable=False),
    sa.Column('text_sealed', sa.LargeBinary(), nullable=False),
    sa.Column('about_mark_id', KEY, nullable=True),
    sa.Column('urgent', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['about_mark_id'], ['mark.id'], name=op.f('fk_message_about_mark_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_message_author_id')),
    sa.ForeignKeyConstraint(['thread_id'], ['thread.id'], name=op.f('fk_message_thread_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_message'))
    )
    op.create_index(op.f('ix_message_about_mark_id'), 'message', ['about_mark_id'], unique=False)
    op.create_index(op.f('ix_message_due_at'), 'message', ['due_at'], unique=False)
    op.create_index(op.f('ix_message_author_id'), 'message', ['author_id'], unique=False)
    op.create_index(op.f('ix_message_thread_id'), 'message', ['thread_id'], unique=False)
    op.create_table('message_attachment',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('message_id', KEY, nullable=False),
    sa.Column('attachment_id', KEY, nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_message_attachment_attachment_id')),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_message_attachment_message_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_message_attachment')),
    sa.UniqueConstraint('message_id', 'position', name=op.f('uq_message_attachment_message_id_position'))
    )
    op.create_index(op.f('ix_message_attachment_attachment_id'), 'message_attachment', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_message_attachment_message_id'), 'message_attachment', ['message_id'], unique=False)
    with op.batch_alter_table('invitation') as invitation:
        invitation.add_column(sa.Column('renewal', sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table('school') as school:
        school.add_column(sa.Column('birthdays', sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table('thread') as thread:
        thread.add_column(sa.Column('blocked_by_id', KEY, nullable=True))
        thread.create_index(op.f('ix_thread_blocked_by_id'), ['blocked_by_id'], unique=False)
        thread.create_foreign_key(op.f('fk_thread_blocked_by_id'), 'person', ['blocked_by_id'], ['id'])


def downgrade() -> None:
    with op.batch_alter_table('thread') as thread:
        thread.drop_index(op.f('ix_thread_blocked_by_id'))
        thread.drop_constraint(op.f('fk_thread_blocked_by_id'), type_='foreignkey')
        thread.drop_column('blocked_by_id')
    with op.batch_alter_table('school') as school:
        school.drop_column('birthdays')
    with op.batch_alter_table('invitation') as invitation:
        invitation.drop_column('renewal')
    for table in ('complaint', 'message_attachment', 'message', 'receipt', 'notice_pupil', 'notice_attachment', 'notice'):
        op.drop_table(table)
    op.create_table('notice',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('school_id', KEY, nullable=False),
    sa.Column('author_id', KEY, nullable=False),
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
    op.create_table('notice_attachment',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('notice_id', KEY, nullable=False),
    sa.Column('attachment_id', KEY, nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_notice_attachment_attachment_id')),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_notice_attachment_notice_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_attachment')),
    sa.UniqueConstraint('notice_id', 'position', name=op.f('uq_notice_attachment_notice_id_position'))
    )
    op.create_index(op.f('ix_notice_attachment_attachment_id'), 'notice_attachment', ['attachment_id'], unique=False)
    op.create_index(op.f('ix_notice_attachment_notice_id'), 'notice_attachment', ['notice_id'], unique=False)
    op.create_table('receipt',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('notice_id', KEY, nullable=False),
    sa.Column('person_id', KEY, nullable=False),
    sa.Column('pupil_id', KEY, nullable=True),
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
    op.create_table('message',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('thread_id', KEY, nullable=False),
    sa.Column('author_id', KEY, nullable=False),
    sa.Column('text_sealed', sa.LargeBinary(), nullable=False),
    sa.Column('about_mark_id', KEY, nullable=True),
    sa.Column('attachment_id', KEY, nullable=True),
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
