"""Charts as pictures for a chat: an opaque light card that reads on a dark and on a light screen.

Matplotlib's objects and its Agg canvas only: `pyplot` keeps every figure for ever and wants one thread.
"""

from io import BytesIO
from threading import Lock

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from domain.charts import Bars, Chart
from exchange.chart_bars import bars_figure
from exchange.chart_trend import trend_figure

_ONE_AT_A_TIME = Lock()  # matplotlib promises nothing to threads that draw together


def figure_of(chart: Chart) -> Figure:
    """The drawing, before it is a picture."""
    return bars_figure(chart) if isinstance(chart, Bars) else trend_figure(chart)


def draw(chart: Chart) -> bytes:
    """A PNG; takes a good part of a second, so call it in a thread."""
    with _ONE_AT_A_TIME:
        picture = BytesIO()
        FigureCanvasAgg(figure_of(chart)).print_png(picture)  # type: ignore[no-untyped-call]  # matplotlib's own
        return picture.getvalue()
