/** Users, groups and rights of containers: {@code LinuxContainerSecurityContext}. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.security;
