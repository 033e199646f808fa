"""What has ended is found by its kind and moment: by whoever counts the last day, and whoever forgets the last year"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

ENDED = sa.text("state <> 'waiting'")


def upgrade() -> None:
    op.create_index('ix_outbox_ended', 'outbox', ['kind', sa.text('coalesce(sent_at, not_before)')],
                    unique=False, postgresql_where=ENDED, sqlite_where=ENDED)


def downgrade() -> None:
    op.drop_index('ix_outbox_ended', table_name='outbox')
