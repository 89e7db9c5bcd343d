/** What a server as a whole promises its callers, and what it keeps from others. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.server;
