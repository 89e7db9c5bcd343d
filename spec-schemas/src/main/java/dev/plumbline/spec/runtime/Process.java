package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The program that the container runs, and how. See {@code config.md#configProcess}.
 *
 * <pre>{@code
 * {"cwd": "/srv", "env": ["HOME=/srv"], "args": ["server"], "user": {"uid": 7, "gid": 7}}
 * }</pre>
 *
 * @param terminal whether it gets a terminal; false where absent
 * @param consoleSize size of that terminal
 * @param cwd working directory, absolute
 * @param env environment, each {@code NAME=value}
 * @param args program and arguments, at least one
 * @param rlimits resource limits, one per type
 * @param apparmorProfile name of the AppArmor profile
 * @param capabilities the five capability sets
 * @param noNewPrivileges whether it cannot gain privileges
 * @param oomScoreAdj what {@code /proc/PID/oom_score_adj} shall read
 * @param scheduler scheduling policy and its parameters
 * @param selinuxLabel SELinux label
 * @param ioPriority I/O scheduling class and level
 * @param execCPUAffinity CPUs of processes started by {@code exec}
 * @param user user and groups
 * @param unknown properties that this version of the specification does not name
 */
public record Process(
    @Nullable Boolean terminal,
    @Nullable ConsoleSize consoleSize,
    @Required String cwd,
    @Nullable List<String> env,
    @Nullable List<String> args,
    @Nullable List<Rlimit> rlimits,
    @Nullable String apparmorProfile,
    @Nullable Capabilities capabilities,
    @Nullable Boolean noNewPrivileges,
    @Nullable Integer oomScoreAdj,
    @Nullable Scheduler scheduler,
    @Nullable String selinuxLabel,
    @Nullable IoPriority ioPriority,
    @Nullable ExecCpuAffinity execCPUAffinity,
    @Nullable User user,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Process> {

  public Process {
    env = Copies.list(env);
    args = Copies.list(args);
    rlimits = Copies.list(rlimits);
    unknown = Copies.unknown(unknown);
  }

  /** A process with these arguments in this working directory. */
  public static Process of(String cwd, String... args) {
    return RecordCopy.create(Process.class, "cwd", cwd, "args", List.of(args));
  }

  /** The same with one more environment entry, {@code NAME=value}. */
  public Process plusEnv(String entry) {
    return withEnv(Copies.plus(env, entry));
  }

  /** The same with one more resource limit. */
  public Process plusRlimit(Rlimit rlimit) {
    return withRlimits(Copies.plus(rlimits, rlimit));
  }

  public Process withTerminal(boolean terminal) {
    return RecordCopy.with(this, "terminal", terminal);
  }

  public Process withConsoleSize(ConsoleSize consoleSize) {
    return RecordCopy.with(this, "consoleSize", consoleSize);
  }

  /** The same with consoleSize changed. */
  public Process withConsoleSize(UnaryOperator<ConsoleSize> change) {
    return withConsoleSize(
        change.apply(Objects.requireNonNull(consoleSize, "no consoleSize to change")));
  }

  public Process withCwd(String cwd) {
    return RecordCopy.with(this, "cwd", cwd);
  }

  public Process withEnv(List<String> env) {
    return RecordCopy.with(this, "env", env);
  }

  public Process withArgs(List<String> args) {
    return RecordCopy.with(this, "args", args);
  }

  public Process withRlimits(List<Rlimit> rlimits) {
    return RecordCopy.with(this, "rlimits", rlimits);
  }

  public Process withApparmorProfile(String apparmorProfile) {
    return RecordCopy.with(this, "apparmorProfile", apparmorProfile);
  }

  public Process withCapabilities(Capabilities capabilities) {
    return RecordCopy.with(this, "capabilities", capabilities);
  }

  /** The same with capabilities changed, starting from an empty one where there is none. */
  public Process withCapabilities(UnaryOperator<Capabilities> change) {
    return withCapabilities(change.apply(capabilities == null ? Capabilities.EMPTY : capabilities));
  }

  public Process withNoNewPrivileges(boolean noNewPrivileges) {
    return RecordCopy.with(this, "noNewPrivileges", noNewPrivileges);
  }

  public Process withOomScoreAdj(int oomScoreAdj) {
    return RecordCopy.with(this, "oomScoreAdj", oomScoreAdj);
  }

  public Process withScheduler(Scheduler scheduler) {
    return RecordCopy.with(this, "scheduler", scheduler);
  }

  /** The same with scheduler changed. */
  public Process withScheduler(UnaryOperator<Scheduler> change) {
    return withScheduler(change.apply(Objects.requireNonNull(scheduler, "no scheduler to change")));
  }

  public Process withSelinuxLabel(String selinuxLabel) {
    return RecordCopy.with(this, "selinuxLabel", selinuxLabel);
  }

  public Process withIoPriority(IoPriority ioPriority) {
    return RecordCopy.with(this, "ioPriority", ioPriority);
  }

  /** The same with ioPriority changed. */
  public Process withIoPriority(UnaryOperator<IoPriority> change) {
    return withIoPriority(
        change.apply(Objects.requireNonNull(ioPriority, "no ioPriority to change")));
  }

  public Process withExecCPUAffinity(ExecCpuAffinity execCPUAffinity) {
    return RecordCopy.with(this, "execCPUAffinity", execCPUAffinity);
  }

  /** The same with execCPUAffinity changed, starting from an empty one where there is none. */
  public Process withExecCPUAffinity(UnaryOperator<ExecCpuAffinity> change) {
    return withExecCPUAffinity(
        change.apply(execCPUAffinity == null ? ExecCpuAffinity.EMPTY : execCPUAffinity));
  }

  public Process withUser(User user) {
    return RecordCopy.with(this, "user", user);
  }

  /** The same with user changed. */
  public Process withUser(UnaryOperator<User> change) {
    return withUser(change.apply(Objects.requireNonNull(user, "no user to change")));
  }
}
