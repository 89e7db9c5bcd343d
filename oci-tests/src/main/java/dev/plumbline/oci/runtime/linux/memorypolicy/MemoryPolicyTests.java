package dev.plumbline.oci.runtime.linux.memorypolicy;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.memorypolicy.Policies.running;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.linux.MemoryPolicy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy that a program runs under: config-linux.md#configLinuxMemoryPolicy. */
class MemoryPolicyTests {

  private static final int BIND = 2;
  private static final int LOCAL = 4;

  @ParameterizedTest
  @CsvSource({
    "preferred, MPOL_PREFERRED, 1",
    "bind, MPOL_BIND, 2",
    "interleave, MPOL_INTERLEAVE, 3",
    "preferred-many, MPOL_PREFERRED_MANY, 5",
    "weighted-interleave, MPOL_WEIGHTED_INTERLEAVE, 6"
  })
  @Covers("runtime-spec/memorypolicy/mode-{0}")
  void modeWithNodesIsThatOfTheProgram(String slug, String mode, int number, OciRuntime runtime) {
    var seen = runtime.run(running(MemoryPolicy.of(mode).withNodes("0")));
    assertThat(seen).step("policy").is(step -> step.memoryPolicy().mode(), number);
  }

  @Test
  @Covers("runtime-spec/memorypolicy/mode-local")
  void modeLocalIsThatOfTheProgram(OciRuntime runtime) {
    var seen = runtime.run(running(MemoryPolicy.of("MPOL_LOCAL")));
    assertThat(seen).step("policy").is(step -> step.memoryPolicy().mode(), LOCAL);
  }

  @Test
  @Covers("runtime-spec/memorypolicy/mode-default")
  void modeDefaultReplacesThatOfTheCaller(OciRuntime runtime) {
    var bundle = running(MemoryPolicy.of("MPOL_DEFAULT"));
    var seen = runtime.run(bundle, create -> create.calledBy(Policies.INTERLEAVING));
    assertThat(seen).step("policy").is(step -> step.memoryPolicy().mode(), 0);
  }

  @Test
  @Covers("runtime-spec/memorypolicy/nodes")
  void nodesAreThoseOfTheProgram(OciRuntime runtime) {
    var seen = runtime.run(running(MemoryPolicy.of("MPOL_BIND").withNodes("0")));
    assertThat(seen).step("policy").is(step -> step.memoryPolicy().nodes(), Set.of(0));
  }

  /** Static nodes stay in the policy as they were given, whether the machine has them or not. */
  @Test
  @Covers("runtime-spec/memorypolicy/nodes-list")
  void rangesAndNumbersAreRead(OciRuntime runtime) {
    var policy = MemoryPolicy.of("MPOL_BIND").withNodes("0-3,7");
    var seen = runtime.run(running(policy.withFlags(List.of("MPOL_F_STATIC_NODES"))));
    assertThat(seen).step("policy").is(step -> step.memoryPolicy().nodes(), Set.of(0, 1, 2, 3, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "numa-balancing, MPOL_F_NUMA_BALANCING, 13",
    "relative-nodes, MPOL_F_RELATIVE_NODES, 14",
    "static-nodes, MPOL_F_STATIC_NODES, 15"
  })
  @Covers("runtime-spec/memorypolicy/flag-{0}")
  void flagIsPartOfThePolicy(String slug, String flag, int bit, OciRuntime runtime) {
    var policy = MemoryPolicy.of("MPOL_BIND").withNodes("0").withFlags(List.of(flag));
    var seen = runtime.run(running(policy));
    assertThat(seen).step("policy").is(step -> step.memoryPolicy().mode(), BIND | 1 << bit);
  }
}
