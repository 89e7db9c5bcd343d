package dev.plumbline.cri.runtime;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.Mount;
import dev.plumbline.spec.cri.v1.SupplementalGroupsPolicy;
import dev.plumbline.syscalls.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The features that Status advertises are those that the server has, and no others. */
@Requires("run:registry")
class FeatureTests {

  private static final Probe WRITES = Probe.of(p -> p.createFile("write", "/place/below/new", ""));

  private static final Probe GROUPS = Probe.of(p -> p.groups("groups"));

  /** A group of the image's user tester by the image's group database alone. */
  private static final int VIDEO = 44;

  @Test
  @Requires("witness:server-mounts")
  @Covers("kubernetes/runtime/handler-features")
  void recursivelyReadOnlyMountsAreAdvertisedWhereTheyAreInForce(CriEndpoint cri) {
    var source = cri.mounts().shared("source");
    cri.mounts().mount(source.resolve("below"));
    var mount =
        Mount.newBuilder()
            .setHostPath(source.toString())
            .setContainerPath("/place")
            .setReadonly(true)
            .setRecursiveReadOnly(true);
    assertThat("whether recursive_read_only_mounts is advertised", isAdvertised(cri))
        .is(isReadOnlyBelow(cri, mount));
  }

  @Test
  @Covers("kubernetes/runtime/features-supplemental-groups")
  void policyForSupplementalGroupsIsAdvertisedWhereItIsInForce(CriEndpoint cri) {
    var advertised = cri.demand(RuntimeRpcs.STATUS).getFeatures().getSupplementalGroupsPolicy();
    assertThat("groups by the policy Merge", groups(cri, SupplementalGroupsPolicy.Merge))
        .is("those of the image's database too", all -> all.contains(VIDEO));
    assertThat("whether Strict leaves them out", leavesOut(cri)).is(advertised);
  }

  private static boolean isAdvertised(CriEndpoint cri) {
    return cri.demand(RuntimeRpcs.STATUS).getRuntimeHandlersList().stream()
        .anyMatch(
            h ->
                h.getName().equals(cri.server().handler())
                    && h.getFeatures().getRecursiveReadOnlyMounts());
  }

  /** A server that lacks the feature may refuse the mount, or know nothing of the field. */
  private static boolean isReadOnlyBelow(CriEndpoint cri, Mount.Builder mount) {
    var sandbox = cri.runSandbox();
    ContainerConfig config = sandbox.containerConfig(WRITES, c -> c.addMounts(mount));
    var created = sandbox.attemptContainer(config);
    return created.isOk()
        && sandbox
            .container(config, created.response().getContainerId())
            .start()
            .awaitExit()
            .seen(WRITES)
            .record()
            .step("write")
            .flatMap(StepRecord::errno)
            .filter(Errno.EROFS::equals)
            .isPresent();
  }

  private static boolean leavesOut(CriEndpoint cri) {
    return !groups(cri, SupplementalGroupsPolicy.Strict).contains(VIDEO);
  }

  private static List<Integer> groups(CriEndpoint cri, SupplementalGroupsPolicy policy) {
    var seen =
        cri.runSandbox()
            .run(
                GROUPS,
                c -> {
                  c.getImageBuilder().setImage(cri.image("user-name"));
                  c.getLinuxBuilder()
                      .getSecurityContextBuilder()
                      .setRunAsUsername("tester")
                      .setSupplementalGroupsPolicy(policy);
                });
    return assertThat(seen).step("groups").value().groups();
  }
}
