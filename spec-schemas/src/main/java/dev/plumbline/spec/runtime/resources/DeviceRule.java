package dev.plumbline.spec.runtime.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Allows or denies the use of devices. See {@code config-linux.md#configLinuxDeviceAllowedlist}.
 *
 * <pre>{@code
 * {"allow": true, "type": "b", "major": 7, "minor": 0, "access": "r"}
 * }</pre>
 *
 * @param allow whether the rule allows or denies
 * @param type {@code a} for all, {@code c} or {@code b}; all where absent
 * @param major major number; all where absent
 * @param minor minor number; all where absent
 * @param access of {@code r}, {@code w} and {@code m}
 * @param unknown properties that this version of the specification does not name
 */
public record DeviceRule(
    @Required boolean allow,
    @Nullable String type,
    @Nullable Long major,
    @Nullable Long minor,
    @Nullable String access,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<DeviceRule> {

  public DeviceRule {
    unknown = Copies.unknown(unknown);
  }

  /** A rule for all devices. */
  public static DeviceRule all(boolean allow, String access) {
    return new DeviceRule(allow, null, null, null, access, Map.of());
  }

  /** A rule for one device. */
  public static DeviceRule of(boolean allow, String type, long major, long minor, String access) {
    return all(allow, access).withType(type).withMajor(major).withMinor(minor);
  }

  public DeviceRule withAllow(boolean allow) {
    return RecordCopy.with(this, "allow", allow);
  }

  public DeviceRule withType(String type) {
    return RecordCopy.with(this, "type", type);
  }

  public DeviceRule withMajor(long major) {
    return RecordCopy.with(this, "major", major);
  }

  public DeviceRule withMinor(long minor) {
    return RecordCopy.with(this, "minor", minor);
  }

  public DeviceRule withAccess(String access) {
    return RecordCopy.with(this, "access", access);
  }
}
