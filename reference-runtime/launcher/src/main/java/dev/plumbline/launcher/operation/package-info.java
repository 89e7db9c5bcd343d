/** The operations of runtime.md#operations, and those that engines add. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.operation;
