"""The delay from a handover to a caller."""

import numpy as np
import pytest

from leaktrace.inference import delay


def test_nothing_comes_before_the_handover() -> None:
    assert list(delay.density(np.array([-5.0, 0.0]))) == [0.0, 0.0]
    assert delay.reached(0.0) == delay.reached(-1.0) == 0.0


def test_the_density_at_two_months_is_half_of_each_part() -> None:
    [found] = delay.density(np.array([60.0]))
    soon = np.exp(-((np.log(60 / 45) / 0.9) ** 2) / 2) / (60 * 0.9 * np.sqrt(2 * np.pi))
    late = np.exp(-((np.log(60 / 420) / 0.8) ** 2) / 2) / (60 * 0.8 * np.sqrt(2 * np.pi))
    assert found == pytest.approx((soon + late) / 2)


@pytest.mark.parametrize("days", [10.0, 45.0, 200.0, 420.0, 2000.0])
def test_the_share_reached_is_the_integral_of_the_density(days: float) -> None:
    middles = (np.arange(20_000) + 0.5) * days / 20_000
    assert delay.reached(days) == pytest.approx(
        delay.density(middles).sum() * days / 20_000, abs=1e-4
    )


def test_half_of_each_part_has_come_by_its_median() -> None:
    assert delay.reached(45.0) == pytest.approx(0.25, abs=0.01)
    assert delay.reached(1e9) == pytest.approx(1.0)
