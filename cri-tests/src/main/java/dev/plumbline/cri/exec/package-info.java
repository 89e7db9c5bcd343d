/** ExecSync: commands in containers. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.exec;
