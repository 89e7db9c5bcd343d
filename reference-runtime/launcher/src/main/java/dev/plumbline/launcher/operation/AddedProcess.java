package dev.plumbline.launcher.operation;

import dev.plumbline.spec.runtime.Capabilities;
import dev.plumbline.spec.runtime.Process;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a process that is added to a container has of the container's own. */
public final class AddedProcess {

  private AddedProcess() {}

  /** Rights, limits and labels that a process does not name are those of the container. */
  static Process completed(Process given, @Nullable Process container) {
    if (container == null) {
      return given;
    }
    var process = given;
    if (process.capabilities() == null && container.capabilities() != null) {
      process = process.withCapabilities(container.capabilities());
    }
    if (process.rlimits() == null && container.rlimits() != null) {
      process = process.withRlimits(container.rlimits());
    }
    if (process.noNewPrivileges() == null && container.noNewPrivileges() != null) {
      process = process.withNoNewPrivileges(container.noNewPrivileges());
    }
    if (isEmpty(process.apparmorProfile()) && container.apparmorProfile() != null) {
      process = process.withApparmorProfile(container.apparmorProfile());
    }
    if (isEmpty(process.selinuxLabel()) && container.selinuxLabel() != null) {
      process = process.withSelinuxLabel(container.selinuxLabel());
    }
    if (process.oomScoreAdj() == null && container.oomScoreAdj() != null) {
      process = process.withOomScoreAdj(container.oomScoreAdj());
    }
    return scheduled(process, container);
  }

  private static Process scheduled(Process given, Process container) {
    var process = given;
    if (process.scheduler() == null && container.scheduler() != null) {
      process = process.withScheduler(container.scheduler());
    }
    if (process.ioPriority() == null && container.ioPriority() != null) {
      process = process.withIoPriority(container.ioPriority());
    }
    if (process.execCPUAffinity() == null && container.execCPUAffinity() != null) {
      process = process.withExecCPUAffinity(container.execCPUAffinity());
    }
    return process;
  }

  /** The process with capabilities more, in the sets that decide what it may do. */
  public static Process plusCapabilities(Process process, List<String> names) {
    var before = process.capabilities() == null ? Capabilities.EMPTY : process.capabilities();
    return process.withCapabilities(
        before
            .withBounding(plus(before.bounding(), names))
            .withPermitted(plus(before.permitted(), names))
            .withEffective(plus(before.effective(), names)));
  }

  private static List<String> plus(@Nullable List<String> before, List<String> names) {
    var all = new ArrayList<>(before == null ? List.of() : before);
    all.addAll(names);
    return all;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
