# The interpreter of syscall programs, x86-64.
#
# A program is a table of 80-byte steps in writable memory at a fixed address:
#
#    0  operation   >= 0: system call number; < 0: control operation, below
#    8  argument 0 to 5, eight bytes each
#   56  store       address of the word that receives the result, 0 for none
#   64  target      address of the step to jump to
#   72  flags       bits 0-2: jump if the result is negative, zero, positive
#                   bits 8-13: argument 0 to 5 is the address of the value
#
# Before the first step lie eight words; the first four are filled in here:
# stack pointer, argc, argv, envp at start-up. No stack is used after that.

        .intel_syntax noprefix
        .globl  _start
        .equ    BASE, 0x10010400

        .macro  argument register, index
        mov     \register, [rbx + 8 + 8 * \index]
        bt      r12d, 8 + \index
        jnc     1f
        mov     \register, [\register]
1:
        .endm

        .macro  control number, label
        inc     rax
        jz      \label
        .endm

_start: mov     ebx, BASE
        mov     [rbx], rsp
        mov     rax, [rsp]
        mov     [rbx + 8], rax
        lea     rcx, [rsp + 8]
        mov     [rbx + 16], rcx
        lea     rcx, [rcx + 8 * rax + 8]
        mov     [rbx + 24], rcx
        add     rbx, 64

step:   mov     r12d, [rbx + 72]
        argument rdi, 0
        argument rsi, 1
        argument rdx, 2
        argument r10, 3
        argument r8, 4
        argument r9, 5
        mov     rax, [rbx]
        test    rax, rax
        js      control_operation
        syscall

done:   mov     rcx, [rbx + 56]
        test    rcx, rcx
        jz      1f
        mov     [rcx], rax
1:      mov     ecx, 1
        test    rax, rax
        js      2f
        mov     cl, 2
        jz      2f
        mov     cl, 4
2:      test    r12b, cl
        jnz     3f
        add     rbx, 80
        jmp     step
3:      mov     rbx, [rbx + 64]
        jmp     step

control_operation:
        control -1, set
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
        mov     rax, -38                # ENOSYS
        jmp     done

sum:    add     rdi, rsi
set:    mov     rax, rdi
        jmp     done
difference:
        sub     rdi, rsi
        jmp     set
conjunction:
        and     rdi, rsi
        jmp     set
disjunction:
        or      rdi, rsi
        jmp     set
product:
        imul    rdi, rsi
        jmp     set
shift_left:
        mov     ecx, esi
        shl     rdi, cl
        jmp     set
shift_right:
        mov     ecx, esi
        shr     rdi, cl
        jmp     set
load8:  movzx   eax, byte ptr [rdi]
        jmp     done
load16: movzx   eax, word ptr [rdi]
        jmp     done
load32: mov     eax, [rdi]
        jmp     done
load64: mov     rax, [rdi]
        jmp     done
store8: mov     [rdi], sil
        jmp     stored
store16:
        mov     [rdi], si
        jmp     stored
store32:
        mov     [rdi], esi
        jmp     stored
store64:
        mov     [rdi], rsi
stored: mov     rax, rsi
        jmp     done
length: xor     eax, eax
1:      cmp     byte ptr [rdi + rax], 0
        je      done
        inc     rax
        jmp     1b
copy:   mov     rcx, rdx
        rep movsb
        mov     rax, rdi                # the address behind the copy
        jmp     done
