package dev.plumbline.launcher.cgroup;

import dev.plumbline.launcher.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules for devices as version 1 keeps them: everything is allowed or everything is denied, but for
 * a list of exceptions. An exception is taken back by its own numbers only, so that a later rule is
 * turned into what takes back each exception that it covers.
 */
final class DeviceExceptions {

  private static final String PROPERTY = "linux.resources.devices";

  private final List<Setting> settings = new ArrayList<>();
  private final List<DeviceAccess> exceptions = new ArrayList<>();
  private boolean allowed;

  private DeviceExceptions(boolean allowed) {
    this.allowed = allowed;
  }

  /**
   * What is to be written.
   *
   * @param before what {@code devices.list} holds
   * @throws Refusal if the kernel has no form for what the rules say together
   */
  static List<Setting> of(List<DeviceAccess> rules, String before) {
    var all = new DeviceExceptions(before.startsWith("a *:* rwm"));
    for (var rule : rules) {
      if (rule.isTotal()) {
        all.begin(rule);
      } else if (rule.type() == 'a') {
        all.add(rule.withType('c'));
        all.add(rule.withType('b'));
      } else {
        all.add(rule);
      }
    }
    return all.settings;
  }

  private void begin(DeviceAccess rule) {
    allowed = rule.allow();
    exceptions.clear();
    write(rule.allow(), "a");
  }

  private void add(DeviceAccess rule) {
    if (rule.access() == 0) {
      return;
    }
    if (rule.allow() != allowed) {
      exceptions.add(rule);
      write(rule.allow(), rule.text());
      return;
    }
    for (var i = 0; i < exceptions.size(); i++) {
      var exception = exceptions.get(i);
      if (!rule.meets(exception)) {
        continue;
      }
      if (!rule.covers(exception)) {
        throw new Refusal(
            PROPERTY
                + ": version 1 cannot take %s back from %s"
                    .formatted(rule.text(), exception.text()));
      }
      write(rule.allow(), exception.withAccess(exception.access() & rule.access()).text());
      exceptions.set(i, exception.withAccess(exception.access() & ~rule.access()));
    }
    // Exceptions from before are not listed where everything is allowed.
    write(rule.allow(), rule.text());
  }

  private void write(boolean allow, String value) {
    settings.add(Setting.of(PROPERTY, "devices", allow ? "devices.allow" : "devices.deny", value));
  }
}
