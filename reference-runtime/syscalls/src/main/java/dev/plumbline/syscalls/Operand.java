package dev.plumbline.syscalls;

/** An argument of a step. */
public sealed interface Operand permits Constant, Address, Slot, OpenFlags {}
