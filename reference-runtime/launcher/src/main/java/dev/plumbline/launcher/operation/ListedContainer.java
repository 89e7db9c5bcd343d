package dev.plumbline.launcher.operation;

import java.util.Map;

/**
 * A container as {@code list} tells of it.
 *
 * @param ociVersion the version of its configuration
 * @param id its id
 * @param pid its first process; 0 where that has ended
 * @param status where in its lifecycle it is
 * @param bundle absolute path of its bundle
 * @param rootfs absolute path of its root filesystem; empty where its configuration is lost
 * @param created when, as RFC 3339 says
 * @param annotations of its configuration
 * @param owner name of the user who made it
 */
public record ListedContainer(
    String ociVersion,
    String id,
    int pid,
    String status,
    String bundle,
    String rootfs,
    String created,
    Map<String, String> annotations,
    String owner) {}
