"""Files on their way in"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('import_code',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('written', sa.String(length=40), nullable=False),
    sa.Column('means', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_import_code_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_import_code')),
    sa.UniqueConstraint('school_id', 'written', name=op.f('uq_import_code_school_id_written'))
    )
    op.create_index(op.f('ix_import_code_school_id'), 'import_code', ['school_id'], unique=False)
    op.create_table('import_run',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('school_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=True),
    sa.Column('answers', sa.JSON(), server_default='{}', nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_import_run_person_id')),
    sa.ForeignKeyConstraint(['school_id'], ['school.id'], name=op.f('fk_import_run_school_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_import_run'))
    )
    op.create_index(op.f('ix_import_run_person_id'), 'import_run', ['person_id'], unique=False)
    op.create_index(op.f('ix_import_run_school_id'), 'import_run', ['school_id'], unique=False)
    op.create_index(op.f('ix_import_run_started_at'), 'import_run', ['started_at'], unique=False)
    op.create_table('import_row',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), sa.Identity(always=False), nullable=False),
    sa.Column('run_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('what', sa.String(length=40), nullable=False),
    sa.Column('group_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('day', sa.Date(), nullable=True),
    sa.Column('number', sa.Integer(), nullable=True),
    sa.Column('pupil_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('value', sa.Text(), server_default='', nullable=False),
    sa.Column('work', sa.String(length=200), server_default='', nullable=False),
    sa.Column('weight', sa.Integer(), server_default='1', nullable=False),
    sa.Column('comment', sa.Text(), server_default='', nullable=False),
    sa.Column('retake', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('due', sa.Date(), nullable=True),
    sa.Column('code_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('subject_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('ordinal', sa.Integer(), nullable=True),
    sa.Column('known', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('lesson_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('entry_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['run_id'], ['import_run.id'], name=op.f('fk_import_row_run_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_import_row'))
    )
    op.create_index(op.f('ix_import_row_run_id_what'), 'import_row', ['run_id', 'what'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_import_row_run_id_what'), table_name='import_row')
    op.drop_table('import_row')
    op.drop_index(op.f('ix_import_run_started_at'), table_name='import_run')
    op.drop_index(op.f('ix_import_run_school_id'), table_name='import_run')
    op.drop_index(op.f('ix_import_run_person_id'), table_name='import_run')
    op.drop_table('import_run')
    op.drop_index(op.f('ix_import_code_school_id'), table_name='import_code')
    op.drop_table('import_code')
