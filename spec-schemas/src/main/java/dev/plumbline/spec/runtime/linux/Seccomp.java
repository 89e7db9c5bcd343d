package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system call filter of a container. See {@code config-linux.md#configLinuxSeccomp}.
 *
 * <pre>{@code
 * {"defaultAction": "SCMP_ACT_LOG", "architectures": ["SCMP_ARCH_AARCH64"]}
 * }</pre>
 *
 * @param defaultAction what happens where no rule matches
 * @param defaultErrnoRet errno of the default action
 * @param architectures such as {@code SCMP_ARCH_X86_64}
 * @param flags such as {@code SECCOMP_FILTER_FLAG_LOG}
 * @param listenerPath socket of the agent that receives the filter's descriptor
 * @param listenerMetadata passed to that agent as it stands
 * @param syscalls the rules
 * @param unknown properties that this version of the specification does not name
 */
public record Seccomp(
    @Required String defaultAction,
    @Nullable Long defaultErrnoRet,
    @Nullable List<String> architectures,
    @Nullable List<String> flags,
    @Nullable String listenerPath,
    @Nullable String listenerMetadata,
    @Nullable List<SyscallRule> syscalls,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Seccomp> {

  public Seccomp {
    architectures = Copies.list(architectures);
    flags = Copies.list(flags);
    syscalls = Copies.list(syscalls);
    unknown = Copies.unknown(unknown);
  }

  /** A filter without rules. */
  public static Seccomp of(String defaultAction) {
    return new Seccomp(defaultAction, null, null, null, null, null, null, Map.of());
  }

  /** The same with one more rule. */
  public Seccomp plusSyscall(SyscallRule rule) {
    return withSyscalls(Copies.plus(syscalls, rule));
  }

  public Seccomp withDefaultAction(String defaultAction) {
    return RecordCopy.with(this, "defaultAction", defaultAction);
  }

  public Seccomp withDefaultErrnoRet(long defaultErrnoRet) {
    return RecordCopy.with(this, "defaultErrnoRet", defaultErrnoRet);
  }

  public Seccomp withArchitectures(List<String> architectures) {
    return RecordCopy.with(this, "architectures", architectures);
  }

  public Seccomp withFlags(List<String> flags) {
    return RecordCopy.with(this, "flags", flags);
  }

  public Seccomp withListenerPath(String listenerPath) {
    return RecordCopy.with(this, "listenerPath", listenerPath);
  }

  public Seccomp withListenerMetadata(String listenerMetadata) {
    return RecordCopy.with(this, "listenerMetadata", listenerMetadata);
  }

  public Seccomp withSyscalls(List<SyscallRule> syscalls) {
    return RecordCopy.with(this, "syscalls", syscalls);
  }
}
