package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.CHROOT;
import static dev.plumbline.syscalls.SyscallName.CLONE;
import static dev.plumbline.syscalls.SyscallName.FCHDIR;
import static dev.plumbline.syscalls.SyscallName.PIDFD_OPEN;
import static dev.plumbline.syscalls.SyscallName.SETNS;
import static dev.plumbline.syscalls.SyscallName.SETSID;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.abi.CloneFlags;

/** The program of a process that is added to a running container. */
public final class ExecProgram {

  private static final int SIGCHLD = 17;

  private ExecProgram() {}

  /** Compiles the plan; the stream ends without a word when the program runs. */
  public static CompiledProgram of(ExecPlan plan) {
    var script = new Script();
    var talk = new Talk(script, plan.control());
    var programs = new ProgramSteps(script, plan.process(), plan.environment());
    script.action("wait for the launcher", "");
    programs.closeOnExec(plan.control());
    talk.await();
    join(script, plan);
    fork(script, talk);
    script.may(SETSID);
    // The launcher moves it into the container's cgroups before it is anybody else's.
    talk.await();
    var identity = new IdentitySteps(script, plan.process(), plan.lastCapability());
    identity.limits();
    identity.bounding();
    identity.user();
    identity.noNewPrivileges();
    programs.workingDirectory();
    identity.capabilitySets();
    programs.filter(plan.filter());
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

  private static void fork(Script script, Talk talk) {
    script.action("start the process", "commandline/exec");
    var child = script.steps.slot("child");
    var inside = script.steps.label("the added process");
    script
        .steps
        .call(CLONE, CloneFlags.CLONE_PARENT | SIGCHLD, 0, 0, 0, 0)
        .into(child)
        .ifZero(inside);
    script.steps.set(child).ifNegative(script.trampoline(child));
    talk.tell(Message.CHILD, child);
    script.steps.exit(0);
    script.steps.place(inside);
  }
}
