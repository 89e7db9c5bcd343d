package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.SETDOMAINNAME;
import static dev.plumbline.syscalls.SyscallName.SETHOSTNAME;
import static dev.plumbline.syscalls.SyscallName.SETSID;
import static dev.plumbline.syscalls.SyscallName.UMASK;

import dev.plumbline.spec.runtime.Hooks;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.Slot;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The program of a container's first process: it makes the environment of runtime.md#lifecycle step
 * by step, waits to be started, and becomes the user's program.
 */
public final class InitProgram {

  private final InitPlan plan;
  private final Script script = new Script();
  private final Talk talk;
  private final Linux linux;
  private @Nullable Agent agent;
  private final TerminalSteps terminal;
  private final Slot umask = script.steps.slot("umask");

  private InitProgram(InitPlan plan) {
    this.plan = plan;
    this.talk = new Talk(script, plan.control());
    this.linux = Objects.requireNonNullElse(plan.config().linux(), Linux.EMPTY);
    this.terminal = new TerminalSteps(script, talk, process());
  }

  /** Compiles the plan. */
  public static CompiledProgram of(InitPlan plan) {
    return new InitProgram(plan).write();
  }

  private CompiledProgram write() {
    script.action("wait for the launcher", "");
    var programs = new ProgramSteps(script, process(), plan.environment());
    programs.closeOnExec(plan.control());
    talk.await();
    var call =
        script.open("start", plan.fifos().early().toString(), OpenFlag.RDWR, OpenFlag.CLOEXEC);
    var answer =
        script.open("answer", plan.fifos().answer().toString(), OpenFlag.RDWR, OpenFlag.CLOEXEC);
    var filter = filter();
    var filesystem = new FilesystemSteps(script, plan);
    filesystem.gather();
    var labels = new LabelSteps(script, process());
    labels.openProc();
    var sysctls = new SysctlSteps(script, linux.sysctl());
    sysctls.open();
    new NamespaceSteps(script, talk, linux, filesystem::bindRoot).write();
    script.may(SETSID);
    script.may(UMASK, 0).into(umask);
    labels.openAttribute();
    if (plan.newKeyring()) {
      KeyringSteps.write(script);
    }
    talk.ask(Message.PREPARED);
    if (isNew(NamespaceType.NETWORK)) {
      LoopbackSteps.write(script);
    }
    names();
    sysctls.write();
    var state = script.steps.zeros("state", Message.LONGEST_TEXT);
    var size = script.steps.slot("state size");
    filesystem(filesystem, state, size);
    finish(programs, labels, filter, call, answer, state, size);
    return new CompiledProgram(script.steps.build(), script.actions());
  }

  /** The agent is connected to here, where its path is. */
  private FilterSteps filter() {
    var filter = plan.filter();
    if (filter != null && filter.notifies()) {
      agent = Agent.connect(script, filter.listenerPath());
    }
    var noNewPrivileges = Boolean.TRUE.equals(process().noNewPrivileges());
    return new FilterSteps(script, filter, agent, noNewPrivileges);
  }

  private void finish(
      ProgramSteps programs,
      LabelSteps labels,
      FilterSteps filter,
      Slot call,
      Slot answer,
      Buffer state,
      Slot size) {
    if (terminal.wanted()) {
      terminal.adopt();
    }
    programs.completeEnvironment(talk);
    var scheduling = new SchedulingSteps(script, process(), linux);
    var identity = new IdentitySteps(script, process(), plan.lastCapability());
    identity.limits();
    scheduling.anyProcessor();
    scheduling.write();
    identity.bounding();
    programs.tryWorkingDirectory();
    script.may(UMASK, umask);
    identity.user();
    identity.noNewPrivileges();
    programs.workingDirectory();
    identity.reach();
    programs.find();
    if (agent != null) {
      agent.takeState(talk);
    }
    talk.tell(Message.CREATED, 0);
    talk.take(state, size);
    programs.waitForStart(call);
    var running = script.steps.label("running");
    script.steps.jump(running);
    talk.placeFailed();
    script.steps.place(running);
    var hooks = new HookSteps(script, plan.environment().variables()).under(filter);
    hooks.call("startContainer", hooks() == null ? null : hooks().startContainer(), state, size);
    labels.write();
    filter.write(identity);
    programs.execute();
    programs.placeFailed(answer);
  }

  private void filesystem(FilesystemSteps filesystem, Buffer state, Slot size) {
    filesystem.write(terminal, process().cwd());
    talk.ask(Message.HOOKS);
    talk.take(state, size);
    var hooks = new HookSteps(script, plan.environment().variables());
    hooks.call("createContainer", hooks() == null ? null : hooks().createContainer(), state, size);
    filesystem.enter();
    NullStreams.reopen(script);
  }

  private void names() {
    var hostname = plan.config().hostname();
    if (hostname != null && !hostname.isEmpty()) {
      script.action("set the host name", "runtime-spec/hostname");
      script.must(SETHOSTNAME, hostname, bytes(hostname).length);
    }
    var domainname = plan.config().domainname();
    if (domainname != null && !domainname.isEmpty()) {
      script.action("set the domain name", "runtime-spec/hostname");
      script.must(SETDOMAINNAME, domainname, bytes(domainname).length);
    }
  }

  private @Nullable Hooks hooks() {
    return plan.config().hooks();
  }

  private Process process() {
    var process = plan.config().process();
    return process == null ? Process.of("/") : process;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private boolean isNew(NamespaceType type) {
    return NamespaceSteps.isNew(linux.namespaces(), type);
  }
}
