package dev.plumbline.spec.runtime;

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
 * User and groups of a process, by number inside the container. See {@code
 * config.md#configPOSIXUser}.
 *
 * <pre>{@code
 * {"uid": 1000, "gid": 1000, "umask": 18, "additionalGids": [44]}
 * }</pre>
 *
 * @param uid user id
 * @param gid group id
 * @param umask file mode creation mask, in decimal
 * @param additionalGids further group ids
 * @param unknown properties that this version of the specification does not name
 */
public record User(
    @Required long uid,
    @Required long gid,
    @Nullable Integer umask,
    @Nullable List<Long> additionalGids,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<User> {

  public User {
    additionalGids = Copies.list(additionalGids);
    unknown = Copies.unknown(unknown);
  }

  /** A user with one group. */
  public static User of(long uid, long gid) {
    return new User(uid, gid, null, null, Map.of());
  }

  public User withUid(long uid) {
    return RecordCopy.with(this, "uid", uid);
  }

  public User withGid(long gid) {
    return RecordCopy.with(this, "gid", gid);
  }

  public User withUmask(int umask) {
    return RecordCopy.with(this, "umask", umask);
  }

  public User withAdditionalGids(List<Long> additionalGids) {
    return RecordCopy.with(this, "additionalGids", additionalGids);
  }
}
