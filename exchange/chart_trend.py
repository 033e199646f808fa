"""One subject's marks over time as points, with the line of the average that they make."""

from datetime import date
from itertools import groupby

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke

from domain.charts import Dot, Trend
from exchange.chart_card import (
    CARD,
    CLASS,
    FAINT,
    GRID,
    HEAD,
    MARGIN,
    OWN,
    OWN_PALE,
    SMALL,
    WIDTH,
    Sign,
    axes,
    card,
    font,
    legend,
    points,
    spot,
    step,
    stroke,
    write,
)

HEIGHT = 900
LEFT, FOOT, ABOVE = 110, 216, 28
ACROSS = 22  # of a mark of weight 1, in pixels; the area grows with the weight
HEAVIEST = 6
SHORTEST = 6.0  # days that are shown at least


def trend_figure(chart: Trend) -> Figure:
    """Always of the same size: a year is drawn closer than a week."""
    figure = card(HEIGHT, chart.heading)
    plot = _plot(figure, chart)
    places = _places(chart.dots)
    line = [(place, dot.mean) for place, dot in zip(places, chart.dots, strict=True) if dot.mean is not None]
    (mean,) = plot.plot([x for x, _ in line], [y for _, y in line], color=OWN, linewidth=points(6), zorder=5)
    mean.set_path_effects([withStroke(linewidth=points(9), foreground=CARD)])
    if chart.beside is not None:
        plot.axhline(chart.beside, color=CLASS, linewidth=points(5), linestyle="--", zorder=2)
    for place, dot in zip(places, chart.dots, strict=True):
        _mark(plot, place, dot)
    _words(figure, chart)
    return figure


def _plot(figure: Figure, chart: Trend) -> Axes:
    low, high = chart.reach
    apart = step(chart.reach)
    plot = axes(figure, LEFT, FOOT, MARGIN, HEAD + ABOVE)
    plot.set_ylim(low - apart / 2, high + apart / 2)
    numbers = range(low, high + 1, apart)
    plot.set_yticks(numbers, [str(number) for number in numbers], fontproperties=font(SMALL))
    days = [day.toordinal() for day, _ in chart.ticks]
    plot.set_xticks(days, [said for _, said in chart.ticks], fontproperties=font(SMALL))
    first, last = min(*days, chart.dots[0].day.toordinal()), chart.dots[-1].day.toordinal() + 1
    plot.set_xlim(first - 0.5, max(last, first + SHORTEST) + 0.5)
    plot.grid(color=GRID, linewidth=points(2))
    return plot


def _places(dots: tuple[Dot, ...]) -> list[float]:
    """Marks of one day stand beside each other within it."""
    places: list[float] = []
    for day, same in groupby(dots, key=lambda dot: dot.day):
        places += [_place(day, number, len(list_)) for list_ in [list(same)] for number in range(len(list_))]
    return places


def _place(day: date, number: int, of: int) -> float:
    return day.toordinal() + (number + 1) / (of + 1)


def _mark(plot: Axes, place: float, dot: Dot) -> None:
    """A ring is a mark of weight zero: it stands in the journal and counts nowhere."""
    across = ACROSS * max(1, min(dot.weight, HEAVIEST)) ** 0.5
    plot.plot(
        [place], [dot.points], marker="o", markersize=points(across), color=OWN_PALE if dot.weight else CARD,
        markeredgecolor=OWN, markeredgewidth=points(2.5), zorder=4, clip_on=False,
    )  # fmt: skip


def _words(figure: Figure, chart: Trend) -> None:
    write(figure, MARGIN, HEIGHT - HEAD, chart.axis, SMALL, color=FAINT)
    write(figure, WIDTH - MARGIN, FOOT - 68, chart.days, SMALL, color=FAINT, at="right")
    signs: list[tuple[Sign, str]] = [(spot(OWN_PALE, OWN, ACROSS), chart.marks)]
    if any(dot.mean is not None for dot in chart.dots):
        signs.append((stroke(OWN, 6), chart.mean))
    if chart.beside is not None:
        signs.append((stroke(CLASS, 5, "--"), chart.class_mean))
    legend(figure, 94, signs)
