package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-40")
class DutyRuleTest {

    private final DutyRule rule = DutyRule.of("vat & !simple & large | vat & !simple & income");

    @Test
    void oneWayThatHoldsIsEnoughAndSaysWhy() {
        assertThat(about(Map.of("vat", Truth.YES, "simple", Truth.NO, "large", Truth.YES)))
                .isEqualTo(new DutyRule.Outcome(Truth.YES, java.util.List.of("vat", "!simple", "large")));
    }

    @Test
    void whatNobodyToldIsAskedForAndNothingElse() {
        assertThat(about(Map.of("vat", Truth.YES, "simple", Truth.NO, "large", Truth.NO)))
                .isEqualTo(new DutyRule.Outcome(Truth.UNKNOWN, java.util.List.of("income")));
        assertThat(about(Map.of("vat", Truth.YES)).because()).containsExactly("simple", "large", "income");
    }

    @Test
    void whatIsKnownDecidesEvenWhereTheRestIsUnknown() {
        assertThat(about(Map.of("vat", Truth.NO))).isEqualTo(new DutyRule.Outcome(Truth.NO, java.util.List.of("!vat")));
        assertThat(about(Map.of("simple", Truth.YES)))
                .isEqualTo(new DutyRule.Outcome(Truth.NO, java.util.List.of("simple")));
    }

    @Test
    void aRuleWithoutWaysLeavesItToAPerson() {
        assertThat(DutyRule.of("").about(_ -> Truth.YES).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whatIsNoRuleStopsTheStart() {
        assertThatThrownBy(() -> DutyRule.of("vat && simple")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DutyRule.of("vat | ")).isInstanceOf(IllegalArgumentException.class);
    }

    private DutyRule.Outcome about(Map<String, Truth> known) {
        return rule.about(key -> known.getOrDefault(key, Truth.UNKNOWN));
    }
}
