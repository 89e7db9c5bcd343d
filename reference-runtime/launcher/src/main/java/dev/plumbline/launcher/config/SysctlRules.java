package dev.plumbline.launcher.config;

import dev.plumbline.launcher.program.KernelParameter;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import java.util.Set;

/**
 * Kernel parameters that a container may set: those of a namespace of its own, lest it changes the
 * whole machine: config-linux.md#sysctl.
 */
final class SysctlRules {

  private static final Set<String> IPC =
      Set.of(
          "kernel/msgmax",
          "kernel/msgmnb",
          "kernel/msgmni",
          "kernel/msg_next_id",
          "kernel/sem",
          "kernel/sem_next_id",
          "kernel/shmall",
          "kernel/shmmax",
          "kernel/shmmni",
          "kernel/shm_next_id",
          "kernel/shm_rmid_forced",
          "kernel/auto_msgmni");

  private SysctlRules() {}

  static void check(Field field, RuntimeConfig config, Linux linux) {
    if (linux.sysctl() == null) {
      return;
    }
    for (var entry : linux.sysctl().entrySet()) {
      var at = field.element(entry.getKey());
      String parameter;
      try {
        parameter = KernelParameter.of(entry.getKey());
      } catch (IllegalArgumentException e) {
        at.wrong(String.valueOf(e.getMessage()));
        continue;
      }
      if (parameter.startsWith("net/")) {
        demand(at, linux, NamespaceType.NETWORK);
      } else if (IPC.contains(parameter) || parameter.startsWith("fs/mqueue/")) {
        demand(at, linux, NamespaceType.IPC);
      } else if (parameter.equals("kernel/hostname")) {
        at.wrong("the property hostname sets it");
      } else if (parameter.equals("kernel/domainname")) {
        demand(at, linux, NamespaceType.UTS);
        if (config.domainname() != null && !config.domainname().equals(entry.getValue())) {
          at.wrong("the property domainname says \"" + config.domainname() + "\"");
        }
      } else {
        at.wrong("belongs to no namespace: it would change the whole machine");
      }
    }
  }

  private static void demand(Field field, Linux linux, NamespaceType type) {
    if (!Namespaces.isOwn(linux, type)) {
      field.wrong("needs a namespace of type " + type.text() + " of the container's own");
    }
  }
}
