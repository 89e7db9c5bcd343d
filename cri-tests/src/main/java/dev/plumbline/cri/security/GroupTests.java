package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.id;
import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.spec.cri.v1.LinuxContainerUser;
import dev.plumbline.spec.cri.v1.SupplementalGroupsPolicy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The groups that a container's program is in, and that commands are in. */
@Requires({"run:registry", "witness:files"})
class GroupTests {

  private static final Probe GROUPS = Probe.of(p -> p.groups("groups"));

  /** Of the image's user {@code tester}, beside the primary one. */
  private static final Set<Integer> OF_THE_IMAGE = Set.of(29, 44);

  @Test
  @Covers("kubernetes/security/groups-merge")
  void groupsOfTheImageAndOfTheConfigurationAreMerged(CriEndpoint cri) {
    var image = cri.image("user-name");
    var seen =
        cri.runSandbox()
            .run(
                GROUPS,
                with(
                    image,
                    c -> c.setRunAsUser(id(1000)).addAllSupplementalGroups(ids(777, 70_000))));
    // The primary group may be among them.
    assertThat(seen).step("groups").is(s -> without(1000, s), sorted(Set.of(29, 44, 777, 70_000)));
  }

  @Test
  @Covers("kubernetes/security/groups-strict")
  void withAStrictPolicyTheImagesGroupsAreLeftOut(CriEndpoint cri) {
    var image = cri.image("user-name");
    var seen =
        cri.runSandbox()
            .run(
                GROUPS,
                with(
                    image,
                    c ->
                        c.setRunAsUser(id(1000))
                            .addSupplementalGroups(777)
                            .setSupplementalGroupsPolicy(SupplementalGroupsPolicy.Strict)));
    assertThat(seen).step("groups").is(s -> without(1000, s), sorted(Set.of(777)));
  }

  @Test
  @Covers("kubernetes/security/groups-exec")
  void commandIsInTheGroupsOfTheContainer(CriEndpoint cri) {
    var image = cri.image("user-name");
    var container =
        cri.runSandbox()
            .idle(with(image, c -> c.setRunAsUser(id(1000)).addSupplementalGroups(777)));
    var seen = container.probe(GROUPS);
    assertThat("groups of the command", seen(assertThat(seen).step("groups").value()))
        .is("with 29, 44 and 777", all -> all.containsAll(OF_THE_IMAGE) && all.contains(777));
  }

  @Test
  @Covers("kubernetes/security/groups-primary")
  void primaryGroupIsInTheList(CriEndpoint cri) {
    var seen =
        cri.runSandbox().run(GROUPS, with(c -> c.setRunAsUser(id(0)).setRunAsGroup(id(2345))));
    assertThat("groups", seen(assertThat(seen).step("groups").value()))
        .is("with 2345", all -> all.contains(2345));
  }

  @Test
  @Covers("kubernetes/security/user-told")
  void statusTellsUserAndGroups(CriEndpoint cri) {
    var container =
        cri.runSandbox()
            .idle(
                with(
                    c ->
                        c.setRunAsUser(id(1234))
                            .setRunAsGroup(id(2345))
                            .addAllSupplementalGroups(ids(777))));
    var user = container.status().getUser().getLinux();
    assertThat("user", user.getUid()).is(1234L);
    assertThat("group", user.getGid()).is(2345L);
    assertThat("supplemental groups", groups(user)).is(sorted(Set.of(777, 2345)));
  }

  private static List<Integer> groups(LinuxContainerUser user) {
    return sorted(user.getSupplementalGroupsList().stream().map(Long::intValue).toList());
  }

  private static Set<Integer> seen(StepRecord step) {
    return Set.copyOf(step.groups());
  }

  private static List<Integer> without(int primary, StepRecord step) {
    return sorted(step.groups().stream().filter(group -> group != primary).toList());
  }

  private static List<Integer> sorted(Collection<Integer> groups) {
    return List.copyOf(new TreeSet<>(groups));
  }

  private static List<Long> ids(long... ids) {
    return Arrays.stream(ids).boxed().toList();
  }
}
