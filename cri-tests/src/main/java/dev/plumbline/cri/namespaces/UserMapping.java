package dev.plumbline.cri.namespaces;

import dev.plumbline.fixtures.cri.NamespaceChoice;
import dev.plumbline.spec.cri.v1.IDMapping;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import dev.plumbline.spec.cri.v1.UserNamespace;
import java.util.List;

/**
 * A mapping of user and group ids.
 *
 * @param mode whose user namespace it is
 * @param ranges of ids
 */
record UserMapping(NamespaceMode mode, List<IDMapping> ranges) {

  /** As a kubelet maps: all ids of a container to ids that no other pod has. */
  static final UserMapping SOME =
      new UserMapping(NamespaceMode.POD, List.of(range(0, 0x7000_0000, 0x1_0000)));

  /** Pods with it. */
  NamespaceChoice pod() {
    var namespace = UserNamespace.newBuilder().setMode(mode).addAllUids(ranges).addAllGids(ranges);
    return new NamespaceChoice(options -> options.setUsernsOptions(namespace));
  }

  /** Its first range. */
  IDMapping range() {
    return ranges.get(0);
  }

  /** Its first range as the kernel tells it: inside, outside, how many. */
  List<String> fields() {
    return List.of(
        Integer.toString(range().getContainerId()),
        Integer.toString(range().getHostId()),
        Integer.toString(range().getLength()));
  }

  static IDMapping range(int container, int host, int length) {
    return IDMapping.newBuilder()
        .setContainerId(container)
        .setHostId(host)
        .setLength(length)
        .build();
  }
}
