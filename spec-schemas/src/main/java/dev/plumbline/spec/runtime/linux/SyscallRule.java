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
 * What happens at some system calls. See {@code config-linux.md#configLinuxSeccomp}.
 *
 * <pre>{@code
 * {"names": ["ptrace"], "action": "SCMP_ACT_ERRNO", "errnoRet": 13}
 * }</pre>
 *
 * @param names the system calls, at least one
 * @param action such as {@code SCMP_ACT_ERRNO}
 * @param errnoRet errno of the action
 * @param args conditions on arguments
 * @param unknown properties that this version of the specification does not name
 */
public record SyscallRule(
    @Required List<String> names,
    @Required String action,
    @Nullable Long errnoRet,
    @Nullable List<SyscallArg> args,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<SyscallRule> {

  public SyscallRule {
    names = Copies.list(names);
    args = Copies.list(args);
    unknown = Copies.unknown(unknown);
  }

  /** One action for these system calls, whatever their arguments. */
  public static SyscallRule of(String action, String... names) {
    return new SyscallRule(List.of(names), action, null, null, Map.of());
  }

  public SyscallRule withNames(List<String> names) {
    return RecordCopy.with(this, "names", names);
  }

  public SyscallRule withAction(String action) {
    return RecordCopy.with(this, "action", action);
  }

  public SyscallRule withErrnoRet(long errnoRet) {
    return RecordCopy.with(this, "errnoRet", errnoRet);
  }

  public SyscallRule withArgs(List<SyscallArg> args) {
    return RecordCopy.with(this, "args", args);
  }
}
