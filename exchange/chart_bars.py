"""Averages of many subjects as bars, the pupil's own above that of the class."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from domain.charts import Bar, Bars, Value
from exchange.chart_card import (
    BODY,
    CARD,
    CLASS,
    FAINT,
    GRID,
    HEAD,
    MARGIN,
    OWN,
    SMALL,
    WIDTH,
    axes,
    box,
    card,
    fitted,
    font,
    legend,
    points,
    step,
    wrapped,
    write,
)

NAMES = 400  # pixels for the names of subjects
ROW = 84
FOOT, LEGEND = 120, 52  # numbers and their name; and the legend, where there is one
AFTER = 110  # for the number behind the longest bar
OWN_BAR, CLASS_BAR = 30, 18


def bars_figure(chart: Bars) -> Figure:
    """As high as there are subjects."""
    compared = any(bar.beside for bar in chart.bars)
    foot = FOOT + LEGEND * compared
    height = HEAD + ROW * len(chart.bars) + foot
    figure = card(height, chart.heading)
    plot = _plot(figure, chart, foot)
    for place, bar in enumerate(chart.bars):
        middle = height - HEAD - ROW * (place + 0.5)
        _name(figure, bar.name, middle)
        _bar(figure, plot, chart, bar, middle)
    write(figure, MARGIN + NAMES, foot - 72, chart.axis, SMALL, color=FAINT)
    if compared:
        own = fitted(chart.own, SMALL, NAMES)
        legend(figure, 50, [(box(OWN, OWN_BAR), own), (box(CLASS, CLASS_BAR), chart.beside)])
    return figure


def _plot(figure: Figure, chart: Bars, foot: int) -> Axes:
    low, high = chart.reach
    plot = axes(figure, MARGIN + NAMES, foot, MARGIN + AFTER, HEAD)
    ticks = range(low, high + 1, step(chart.reach))
    plot.set_xlim(low, high)
    plot.set_ylim(0, ROW * len(chart.bars))
    plot.set_xticks(ticks, [str(tick) for tick in ticks], fontproperties=font(SMALL))
    plot.set_yticks([])
    plot.grid(axis="x", color=GRID, linewidth=points(2))
    return plot


def _name(figure: Figure, name: str, middle: float) -> None:
    lines = wrapped(name, BODY, NAMES - 24)
    for number, line in enumerate(lines):
        write(figure, MARGIN, middle + 18 * (len(lines) - 1) - 36 * number, line, BODY)


def _bar(figure: Figure, plot: Axes, chart: Bars, bar: Bar, middle: float) -> None:
    up = 15 if bar.beside else 0
    _stripe(figure, plot, chart, bar.own, middle + up, OWN_BAR)
    if bar.beside:
        _stripe(figure, plot, chart, bar.beside, middle - 20, CLASS_BAR)


def _stripe(figure: Figure, plot: Axes, chart: Bars, value: Value, y: float, thick: int) -> None:
    """One bar with its number behind it, on a patch of the card so that no line crosses the digits."""
    own = thick == OWN_BAR
    left, (low, high) = MARGIN + NAMES, chart.reach
    long = (WIDTH - left - MARGIN - AFTER) * (value.at - low) / (high - low)
    plot.barh(y - plot.get_window_extent().y0, value.at - low, height=thick, left=low, color=OWN if own else CLASS)
    said = write(figure, left + long + 14, y, value.said, BODY if own else SMALL, bold=own, color=OWN if own else FAINT)
    said.set_bbox({"facecolor": CARD, "edgecolor": "none", "pad": 1})
