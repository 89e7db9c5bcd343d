package dev.plumbline.launcher.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment of a program: config.md#process, and what runtimes add by custom.
 *
 * @param variables what is known beforehand, one value for each name
 * @param home whether {@code HOME} is to be found in the container's {@code /etc/passwd}
 * @param listenPid whether {@code LISTEN_PID} is to be the program's own pid: sd_listen_fds(3)
 */
public record Environment(List<String> variables, boolean home, boolean listenPid) {

  /** Bytes for {@code HOME} and its NUL in the launcher's answer. */
  public static final int HOME_ROOM = 4096;

  /** Bytes for {@code LISTEN_PID} and its NUL, behind those. */
  public static final int LISTEN_PID_ROOM = 32;

  private static final String HOME = "HOME";

  public Environment {
    variables = List.copyOf(variables);
  }

  /** Of two values for a name the last counts; an empty {@code HOME} is none. */
  public static Environment of(List<String> given) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (var variable : given) {
      byName.put(name(variable), variable);
    }
    byName.remove(HOME, HOME + "=");
    return new Environment(new ArrayList<>(byName.values()), !byName.containsKey(HOME), false);
  }

  /** The same with the descriptors that a service manager listens on. */
  public Environment listening(int descriptors) {
    return new Environment(plus("LISTEN_FDS", "" + descriptors, "LISTEN_PID"), home, true);
  }

  /** The same with the place of the socket that a service manager is told through. */
  public Environment notifying(String socket) {
    return new Environment(plus("NOTIFY_SOCKET", socket, ""), home, listenPid);
  }

  /** Whether the launcher is to be asked for nothing more. */
  boolean isComplete() {
    return !home && !listenPid;
  }

  private List<String> plus(String name, String value, String without) {
    List<String> all = new ArrayList<>(variables);
    all.removeIf(each -> name(each).equals(name) || name(each).equals(without));
    all.add(name + "=" + value);
    return all;
  }

  private static String name(String variable) {
    var end = variable.indexOf('=');
    return end < 0 ? variable : variable.substring(0, end);
  }
}
