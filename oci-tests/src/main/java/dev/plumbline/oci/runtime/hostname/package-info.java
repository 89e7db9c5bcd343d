/** Host name and NIS domain name: config.md#configHostname and #configDomainname. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.oci.runtime.hostname;
