package dev.plumbline.oci.goldens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The form of golden verdicts, and what counts as a difference. */
final class GoldenTests {

  private static final Golden GOLDEN =
      golden("cgroup-v1 seccomp", "a@T.one[x : y]", "PASS", "b@T.two", "N/A\tthe host lacks it");

  @Test
  void textReadsBackAsItself() {
    assertThat(Golden.parse(GOLDEN.text())).isEqualTo(GOLDEN);
  }

  @Test
  void sameVerdictsDifferInNothing() {
    assertThat(GOLDEN.differences(GOLDEN)).isEmpty();
  }

  @Test
  void changedVerdictIsADifference() {
    var seen =
        golden("cgroup-v1 seccomp", "a@T.one[x : y]", "FAIL", "b@T.two", "N/A\tthe host lacks it");
    assertThat(GOLDEN.differences(seen)).containsExactly("a@T.one[x : y]: PASS → FAIL");
  }

  @Test
  void newReasonOfAnNotApplicableResultIsADifference() {
    var seen =
        golden("cgroup-v1 seccomp", "a@T.one[x : y]", "PASS", "b@T.two", "N/A\twithdrawn in 1.1");
    assertThat(GOLDEN.differences(seen))
        .containsExactly("b@T.two: N/A\tthe host lacks it → N/A\twithdrawn in 1.1");
  }

  @Test
  void missingResultIsADifference() {
    var seen = golden("cgroup-v1 seccomp", "a@T.one[x : y]", "PASS");
    assertThat(GOLDEN.differences(seen))
        .containsExactly("b@T.two: N/A\tthe host lacks it → no such result");
  }

  @Test
  void resultThatOnlyAnotherHostCanJudgeIsNone() {
    var seen = golden("cgroup-v2 seccomp", "a@T.one[x : y]", "PASS", "b@T.two", "PASS");
    assertThat(GOLDEN.differences(seen)).isEmpty();
  }

  @Test
  void runtimeThatIsUnsteadyMayGiveEitherVerdict() {
    var reviewed = golden("seccomp", "a@T.one", "PASS|FAIL", "b@T.two", "PASS");
    var seen = golden("seccomp", "a@T.one", "FAIL", "b@T.two", "PASS");
    assertThat(reviewed.differences(seen)).isEmpty();
    assertThat(seen.unsteadyAsIn(reviewed)).isEqualTo(reviewed);
    var broken = golden("seccomp", "a@T.one", "BROKEN", "b@T.two", "FAIL");
    assertThat(reviewed.differences(broken))
        .containsExactly("a@T.one: PASS|FAIL → BROKEN", "b@T.two: PASS → FAIL");
    assertThat(broken.unsteadyAsIn(reviewed)).isEqualTo(broken);
  }

  private static Golden golden(String offered, String... verdicts) {
    var byId = new TreeMap<String, String>();
    for (var i = 0; i < verdicts.length; i += 2) {
      byId.put(verdicts[i], verdicts[i + 1]);
    }
    return new Golden("runc 1 by 1.0.2", new TreeSet<>(List.of(offered.split(" "))), byId);
  }
}
