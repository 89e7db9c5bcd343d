/**
 * Container engines on {@code plumb-runtime}, each on a host of its own within this one; runc has
 * to pass the same: ci/docs/engines.md.
 */
@NullMarked
package dev.plumbline.ci.engines;

import org.jspecify.annotations.NullMarked;
