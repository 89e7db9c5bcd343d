// The interpreter of syscall programs, aarch64.
//
// A program is a table of 80-byte steps in writable memory at a fixed address:
//
//    0  operation   >= 0: system call number; < 0: control operation, below
//    8  argument 0 to 5, eight bytes each
//   56  store       address of the word that receives the result, 0 for none
//   64  target      address of the step to jump to
//   72  flags       bits 0-2: jump if the result is negative, zero, positive
//                   bits 8-13: argument 0 to 5 is the address of the value
//
// Before the first step lie eight words; the first four are filled in here:
// stack pointer, argc, argv, envp at start-up. No stack is used after that.

        .globl  _start
        .equ    BASE_HIGH, 0x1001
        .equ    BASE_LOW, 0x0400

        .macro  argument register, index
        ldr     \register, [x19, 8 + 8 * \index]
        tbz     w20, 8 + \index, 1f
        ldr     \register, [\register]
1:
        .endm

        .macro  control number, label
        adds    x8, x8, 1
        b.eq    \label
        .endm

_start: mov     w19, BASE_LOW
        movk    w19, BASE_HIGH, lsl 16
        mov     x1, sp
        ldr     x2, [sp]
        add     x3, x1, 8
        add     x4, x3, x2, lsl 3
        add     x4, x4, 8
        stp     x1, x2, [x19]
        stp     x3, x4, [x19, 16]
        add     x19, x19, 64

step:   ldr     w20, [x19, 72]
        argument x0, 0
        argument x1, 1
        argument x2, 2
        argument x3, 3
        argument x4, 4
        argument x5, 5
        ldr     x8, [x19]
        tbnz    x8, 63, control_operation
        svc     0

done:   ldr     x9, [x19, 56]
        cbz     x9, 1f
        str     x0, [x9]
1:      mov     w9, 1
        tbnz    x0, 63, 2f
        mov     w9, 2
        cbz     x0, 2f
        mov     w9, 4
2:      tst     w20, w9
        b.ne    3f
        add     x19, x19, 80
        b       step
3:      ldr     x19, [x19, 64]
        b       step

control_operation:
        control -1, done                // set: the result is argument 0
        control -2, sum
        control -3, difference
        control -4, conjunction
        control -5, disjunction
        control -6, shift_left
        control -7, shift_right
        control -8, load8
        control -9, load16
        control -10, load32
        control -11, load64
        control -12, store8
        control -13, store16
        control -14, store32
        control -15, store64
        control -16, length
        control -17, copy
        control -18, product
        mov     x0, -38                 // ENOSYS
        b       done

sum:    add     x0, x0, x1
        b       done
difference:
        sub     x0, x0, x1
        b       done
conjunction:
        and     x0, x0, x1
        b       done
disjunction:
        orr     x0, x0, x1
        b       done
product:
        mul     x0, x0, x1
        b       done
shift_left:
        lsl     x0, x0, x1
        b       done
shift_right:
        lsr     x0, x0, x1
        b       done
load8:  ldrb    w0, [x0]
        b       done
load16: ldrh    w0, [x0]
        b       done
load32: ldr     w0, [x0]
        b       done
load64: ldr     x0, [x0]
        b       done
store8: strb    w1, [x0]
        b       stored
store16:
        strh    w1, [x0]
        b       stored
store32:
        str     w1, [x0]
        b       stored
store64:
        str     x1, [x0]
stored: mov     x0, x1
        b       done
length: mov     x1, x0
1:      ldrb    w2, [x1]
        cbz     w2, 2f
        add     x1, x1, 1
        b       1b
2:      sub     x0, x1, x0
        b       done
copy:   cbz     x2, done                // the result: the address behind the copy
1:      ldrb    w3, [x1], 1
        strb    w3, [x0], 1
        subs    x2, x2, 1
        b.ne    1b
        b       done
