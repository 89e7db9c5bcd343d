package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CHROOT;
import static dev.plumbline.syscalls.SyscallName.FCHDIR;
import static dev.plumbline.syscalls.SyscallName.PIDFD_OPEN;
import static dev.plumbline.syscalls.SyscallName.SETNS;
import static dev.plumbline.syscalls.SyscallName.SETSID;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.CloneFlags;

/** The program of a process that is added to a running container. */
public final class ExecProgram {

  private ExecProgram() {}

  /** Compiles the plan; the stream ends without a word when the program runs. */
  public static CompiledProgram of(ExecPlan plan) {
    var script = new Script();
    var talk = new Talk(script, plan.control());
    var process = plan.process();
    var programs = new ProgramSteps(script, process, plan.environment());
    var scheduling = new SchedulingSteps(script, process, plan.linux());
    var labels = new LabelSteps(script, process);
    var terminal = new TerminalSteps(script, talk, process);
    script.action("wait for the launcher", "");
    programs.closeOnExec(plan.control());
    talk.await();
    var filter = plan.filter();
    var agent =
        filter != null && filter.notifies() ? Agent.connect(script, filter.listenerPath()) : null;
    scheduling.initialAffinity();
    labels.openProc();
    join(script, plan);
    Fork.write(script, talk, "start the process", "commandline/exec");
    script.may(SETSID);
    // The launcher moves it into the container's cgroups before it is anybody else's.
    talk.await();
    scheduling.finalAffinity();
    labels.openAttribute();
    if (plan.newKeyring()) {
      KeyringSteps.write(script);
    }
    if (terminal.wanted()) {
      terminal.open(script.open("/", "/", OpenFlag.PATH, OpenFlag.CLOEXEC));
      terminal.adopt();
    }
    programs.completeEnvironment(talk);
    var identity = new IdentitySteps(script, process, plan.lastCapability());
    identity.limits();
    scheduling.write();
    identity.bounding();
    programs.tryWorkingDirectory();
    identity.user();
    identity.noNewPrivileges();
    programs.workingDirectory();
    if (agent != null) {
      agent.takeState(talk);
    }
    labels.write();
    new FilterSteps(script, filter, agent, Boolean.TRUE.equals(plan.process().noNewPrivileges()))
        .write(identity);
    programs.execute();
    talk.placeFailed();
    return new CompiledProgram(script.steps.build(), script.actions());
  }

  private static void join(Script script, ExecPlan plan) {
    script.action("join the container's namespaces", "commandline/exec");
    var root =
        script.open(
            "root",
            "/proc/" + plan.pid() + "/root",
            OpenFlag.PATH,
            OpenFlag.DIRECTORY,
            OpenFlag.CLOEXEC);
    if (plan.namespaces() != 0) {
      var process = script.must("process", PIDFD_OPEN, plan.pid(), 0);
      script.must(SETNS, process, plan.namespaces());
    }
    if ((plan.namespaces() & CloneFlags.CLONE_NEWNS) == 0) {
      script.must(FCHDIR, root);
      script.must(CHROOT, ".");
    }
    script.close(root);
  }
}
