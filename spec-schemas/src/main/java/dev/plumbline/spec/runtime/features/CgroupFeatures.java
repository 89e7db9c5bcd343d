package dev.plumbline.spec.runtime.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Property;
import dev.plumbline.spec.json.Unknown;
import java.util.Map;

/**
 * Which cgroup managers a runtime implements. See {@code features-linux.md#linuxFeaturesCgroup}.
 *
 * <pre>{@code
 * {"v1": true, "v2": true, "systemd": true}
 * }</pre>
 *
 * @param v1 cgroup v1
 * @param v2 cgroup v2
 * @param systemd systemd of the system
 * @param systemdUser systemd of a user
 * @param rdma the RDMA controller
 * @param unknown properties that this version of the specification does not name
 */
public record CgroupFeatures(
    Property<Boolean> v1,
    Property<Boolean> v2,
    Property<Boolean> systemd,
    Property<Boolean> systemdUser,
    Property<Boolean> rdma,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<CgroupFeatures> {

  public CgroupFeatures {
    v1 = Property.orAbsent(v1);
    v2 = Property.orAbsent(v2);
    systemd = Property.orAbsent(systemd);
    systemdUser = Property.orAbsent(systemdUser);
    rdma = Property.orAbsent(rdma);
    unknown = Copies.unknown(unknown);
  }
}
