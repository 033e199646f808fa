"""What a family decides"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.add_column('homework', sa.Column('bring', sa.Text(), server_default='', nullable=False))
    op.add_column('school', sa.Column('class_average', sa.Boolean(), server_default=sa.text('false'), nullable=False))
    op.create_table('calendar_feed',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('chat_id', KEY, nullable=False),
    sa.Column('pupil_id', KEY, nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['chat_id'], ['chat.id'], name=op.f('fk_calendar_feed_chat_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_calendar_feed_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_calendar_feed'))
    )
    op.create_index(op.f('ix_calendar_feed_chat_id'), 'calendar_feed', ['chat_id'], unique=False)
    op.create_index(op.f('ix_calendar_feed_pupil_id'), 'calendar_feed', ['pupil_id'], unique=False)
    with op.batch_alter_table('absence_note') as note:
        note.add_column(sa.Column('subject_id', KEY, nullable=True))
        note.add_column(sa.Column('changed_at', sa.DateTime(timezone=True), nullable=True))
        note.add_column(sa.Column('hat', sa.String(length=40), server_default='guardian', nullable=False))
        note.create_foreign_key(op.f('fk_absence_note_subject_id'), 'subject', ['subject_id'], ['id'])
    op.create_index(op.f('ix_absence_note_subject_id'), 'absence_note', ['subject_id'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_absence_note_subject_id'), table_name='absence_note')
    with op.batch_alter_table('absence_note') as note:
        note.drop_constraint(op.f('fk_absence_note_subject_id'), type_='foreignkey')
        note.drop_column('hat')
        note.drop_column('changed_at')
        note.drop_column('subject_id')
    op.drop_index(op.f('ix_calendar_feed_pupil_id'), table_name='calendar_feed')
    op.drop_index(op.f('ix_calendar_feed_chat_id'), table_name='calendar_feed')
    op.drop_table('calendar_feed')
    with op.batch_alter_table('school') as school:
        school.drop_column('class_average')
    with op.batch_alter_table('homework') as homework:
        homework.drop_column('bring')
