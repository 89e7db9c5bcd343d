package dev.plumbline.spec.runtime.linux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device node inside the container. See {@code config-linux.md#configLinuxDevices}.
 *
 * <pre>{@code
 * {"type": "c", "path": "/dev/kvm", "major": 10, "minor": 232, "fileMode": 384}
 * }</pre>
 *
 * @param type {@code c}, {@code b}, {@code u} or {@code p}
 * @param path where it appears inside the container
 * @param major major number; none for a FIFO
 * @param minor minor number; none for a FIFO
 * @param fileMode permissions, in decimal
 * @param uid owner inside the container
 * @param gid group inside the container
 * @param unknown properties that this version of the specification does not name
 */
public record Device(
    @Required String type,
    @Required String path,
    @Nullable Long major,
    @Nullable Long minor,
    @Nullable Long fileMode,
    @Nullable Long uid,
    @Nullable Long gid,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<Device> {

  public Device {
    unknown = Copies.unknown(unknown);
  }

  /** A character or block device. */
  public static Device of(String type, String path, long major, long minor) {
    return new Device(type, path, major, minor, null, null, null, Map.of());
  }

  /** A FIFO. */
  public static Device fifo(String path) {
    return new Device("p", path, null, null, null, null, null, Map.of());
  }

  public Device withType(String type) {
    return RecordCopy.with(this, "type", type);
  }

  public Device withPath(String path) {
    return RecordCopy.with(this, "path", path);
  }

  public Device withMajor(long major) {
    return RecordCopy.with(this, "major", major);
  }

  public Device withMinor(long minor) {
    return RecordCopy.with(this, "minor", minor);
  }

  public Device withFileMode(long fileMode) {
    return RecordCopy.with(this, "fileMode", fileMode);
  }

  public Device withUid(long uid) {
    return RecordCopy.with(this, "uid", uid);
  }

  public Device withGid(long gid) {
    return RecordCopy.with(this, "gid", gid);
  }
}
