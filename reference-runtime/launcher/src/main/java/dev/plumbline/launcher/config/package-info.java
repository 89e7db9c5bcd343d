/**
 * What callers write as JSON, read and judged before anything is done: config.md, config-linux.md.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.config;
