"""What nobody must miss"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.add_column('school', sa.Column('tell_first', sa.Integer(), server_default='0', nullable=False))
    op.create_table('alarm',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('pupil_id', KEY, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('told_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_by_id', KEY, nullable=True),
    sa.Column('answer', sa.String(length=40), nullable=True),
    sa.Column('escalated_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['closed_by_id'], ['person.id'], name=op.f('fk_alarm_closed_by_id')),
    sa.ForeignKeyConstraint(['pupil_id'], ['person.id'], name=op.f('fk_alarm_pupil_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alarm')),
    sa.UniqueConstraint('pupil_id', 'day', name=op.f('uq_alarm_pupil_id_day'))
    )
    op.create_index(op.f('ix_alarm_closed_by_id'), 'alarm', ['closed_by_id'], unique=False)
    op.create_index('ix_alarm_open', 'alarm', ['told_at'], unique=False,
                    postgresql_where=sa.text('closed_at IS NULL AND escalated_at IS NULL'),
                    sqlite_where=sa.text('closed_at IS NULL AND escalated_at IS NULL'))
    op.create_index('ix_outbox_person_waiting', 'outbox', ['person_id', 'kind'], unique=False,
                    postgresql_where=sa.text("state = 'waiting'"), sqlite_where=sa.text("state = 'waiting'"))


def downgrade() -> None:
    op.drop_index('ix_outbox_person_waiting', table_name='outbox')
    op.drop_index('ix_alarm_open', table_name='alarm')
    op.drop_index(op.f('ix_alarm_closed_by_id'), table_name='alarm')
    op.drop_table('alarm')
    with op.batch_alter_table('school') as school:
        school.drop_column('tell_first')
