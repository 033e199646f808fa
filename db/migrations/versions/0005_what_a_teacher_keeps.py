"""What a teacher keeps and a deputy decides"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
TERM: list[str | sa.sql.elements.TextClause] = ['year_id', 'ordinal', sa.text('coalesce(grade, 0)')]
DAY: list[str | sa.sql.elements.TextClause] = ['year_id', 'day', sa.text('coalesce(grade, 0)')]

PERIOD: list[str | sa.sql.elements.TextClause] = ['pupil_id', 'subject_id', 'year_id', 'kind', sa.text('coalesce(ordinal, 0)')]
NUMBERED = ('mark', 'attendance', 'homework', 'period_mark')


def renumber(*, never_again: bool) -> None:
    """On SQLite the number of a deleted newest row comes back, unless the table says AUTOINCREMENT."""
    if op.get_bind().dialect.name != 'sqlite':
        return
    op.drop_index('uq_period_mark', table_name='period_mark')
    for table in NUMBERED:
        with op.batch_alter_table(table, recreate='always', table_kwargs={'sqlite_autoincrement': never_again}):
            pass
    op.create_index('uq_period_mark', 'period_mark', PERIOD, unique=True)


def upgrade() -> None:
    renumber(never_again=True)
    op.add_column('lesson', sa.Column('rolled', sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column('lesson', sa.Column('no_homework', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table('entry_draft',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('person_id', KEY, nullable=False),
    sa.Column('group_id', KEY, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.Column('seen', sa.JSON(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_entry_draft_group_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_entry_draft_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry_draft')),
    sa.UniqueConstraint('person_id', 'group_id', 'day', 'number',
                        name=op.f('uq_entry_draft_person_id_group_id_day_number'))
    )
    op.create_index(op.f('ix_entry_draft_changed_at'), 'entry_draft', ['changed_at'], unique=False)
    op.create_index(op.f('ix_entry_draft_group_id'), 'entry_draft', ['group_id'], unique=False)
    op.create_table('unlock',
    sa.Column('id', KEY, sa.Identity(always=False), nullable=False),
    sa.Column('school_id', KEY, nullable=False),
    sa.Column('teacher_id', KEY, nullable=False),
    sa.Column('group_id', KEY, nullable=True),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('given_by_id', KEY, nullable=False),
    sa.Column('given_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['given_by_id'], ['person.id'], name=op.f('fk_unlock_given_by_id')),
    sa.ForeignKeyConstraint(['group_id'], ['study_group.id'], name=op.f('fk_unlock_group_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_unlock_school_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['teacher_id'], ['person.id'], name=op.f('fk_unlock_teacher_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_unlock'))
    )
    for column in ('given_by_id', 'group_id', 'school_id', 'teacher_id'):
        op.create_index(op.f(f'ix_unlock_{column}'), 'unlock', [column], unique=False)
    with op.batch_alter_table('delegation') as delegation:
        delegation.add_column(sa.Column('given_by_id', KEY, nullable=True))
        delegation.add_column(sa.Column('given_at', sa.DateTime(timezone=True), nullable=True))
        delegation.add_column(sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True))
        delegation.create_foreign_key(op.f('fk_delegation_given_by_id'), 'person', ['given_by_id'], ['id'])
        delegation.create_index(op.f('ix_delegation_given_by_id'), ['given_by_id'], unique=False)
    op.drop_index('uq_term', table_name='term')  # a rebuild on SQLite loses indexes over expressions
    with op.batch_alter_table('term') as term:
        term.add_column(sa.Column('closed_by_id', KEY, nullable=True))
        term.create_foreign_key(op.f('fk_term_closed_by_id'), 'person', ['closed_by_id'], ['id'])
        term.create_index(op.f('ix_term_closed_by_id'), ['closed_by_id'], unique=False)
    op.create_index('uq_term', 'term', TERM, unique=True)
    op.drop_index('uq_moved_day', table_name='moved_day')
    with op.batch_alter_table('moved_day') as moved:
        moved.add_column(sa.Column('form_id', KEY, nullable=True))
        moved.create_foreign_key(op.f('fk_moved_day_form_id'), 'form', ['form_id'], ['id'], ondelete='CASCADE')
        moved.create_index(op.f('ix_moved_day_form_id'), ['form_id'], unique=False)
    op.create_index('uq_moved_day', 'moved_day', [*DAY, sa.text('coalesce(form_id, 0)')], unique=True)


def downgrade() -> None:
    renumber(never_again=False)
    op.drop_index('uq_moved_day', table_name='moved_day')
    op.execute('DELETE FROM moved_day WHERE form_id IS NOT NULL')
    with op.batch_alter_table('moved_day') as moved:
        moved.drop_index(op.f('ix_moved_day_form_id'))
        moved.drop_constraint(op.f('fk_moved_day_form_id'), type_='foreignkey')
        moved.drop_column('form_id')
    op.create_index('uq_moved_day', 'moved_day', DAY, unique=True)
    op.drop_index('uq_term', table_name='term')
    with op.batch_alter_table('term') as term:
        term.drop_index(op.f('ix_term_closed_by_id'))
        term.drop_constraint(op.f('fk_term_closed_by_id'), type_='foreignkey')
        term.drop_column('closed_by_id')
    op.create_index('uq_term', 'term', TERM, unique=True)
    with op.batch_alter_table('delegation') as delegation:
        delegation.drop_index(op.f('ix_delegation_given_by_id'))
        delegation.drop_constraint(op.f('fk_delegation_given_by_id'), type_='foreignkey')
        for column in ('revoked_at', 'given_at', 'given_by_id'):
            delegation.drop_column(column)
    op.drop_table('unlock')
    op.drop_table('entry_draft')
    with op.batch_alter_table('lesson') as lesson:
        lesson.drop_column('no_homework')
        lesson.drop_column('rolled')
