package dev.plumbline.oci.commandline.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.schema.DocumentSchema;
import dev.plumbline.spec.schema.Violation;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The command features, whatever it says: runc-features(8). */
class FeaturesTests {

  /** Kinds of violations that are about the text, before any schema. */
  private static final Set<String> TEXT = Set.of("utf8", "json", "duplicateName");

  private static final int PR_SET_SECUREBITS = 28;
  private static final int SECBIT_NOROOT = 1;

  @Test
  @Covers("commandline/features/json")
  void answerIsOneJsonDocument(OciRuntime runtime) {
    var answer = features(runtime);
    assertThat(answer).succeeded();
    assertThat("violations", text(answer)).is(List.<Violation>of());
  }

  /** An owner of the runtime's file that has no capability, since execve gives it none. */
  @Test
  @Covers("commandline/features/no-root")
  void answerToACallerWithoutCapabilitiesIsTheSame(OciRuntime runtime) {
    var answer =
        runtime
            .call(Operation.FEATURES)
            .calledBy(
                (program, failed) ->
                    program
                        .call(SyscallName.PRCTL, PR_SET_SECUREBITS, SECBIT_NOROOT)
                        .ifNegative(failed))
            .execute();
    assertThat(answer).succeeded();
    assertThat("answer", answer.out()).is(features(runtime).out());
  }

  @Test
  @Covers("commandline/features/stable")
  void secondAnswerIsTheFirst(OciRuntime runtime) {
    var first = features(runtime);
    assertThat(first).succeeded();
    assertThat("second answer", features(runtime).out()).is(first.out());
  }

  private static Execution features(OciRuntime runtime) {
    return runtime.call(Operation.FEATURES).execute();
  }

  private static List<Violation> text(Execution answer) {
    return DocumentSchema.FEATURES.validate(answer.stdout()).stream()
        .filter(violation -> TEXT.contains(violation.keyword()))
        .toList();
  }
}
