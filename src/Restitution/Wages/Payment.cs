using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Rates;

namespace Restitution.Wages;

/// <summary>What shows that a payment was made, from the strongest to the weakest.</summary>
public enum PaymentProof
{
    /// <summary>A credit on a bank statement, matched to the worker.</summary>
    Credit = 1,

    /// <summary>The worker says that it was received.</summary>
    Admission = 2,

    /// <summary>Sent on by the payer himself, and no credit matches it.</summary>
    Remittance = 3,

    /// <summary>The employer's book with the worker's signature or thumbprint, and no credit.</summary>
    SignedBook = 4,

    /// <summary>The employer's book alone.</summary>
    BookAlone = 5,

    /// <summary>
    /// A credit of which nothing tells whether it is another counted credit again, from another statement.
    /// </summary>
    CreditPerhapsAgain = 6,

    /// <summary>The worker says that it was received, and it may be a counted credit of another day.</summary>
    AdmissionPerhapsAgain = 7,
}

/// <summary>One payment to a worker, with what proves it.</summary>
/// <param name="ForPeriod">The pay period that it names; null when it names none.</param>
public sealed record Payment(
    LocalDate PaidOn, Money Amount, DateInterval? ForPeriod, PaymentProof Proof, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>What it was in another currency, and the rates; null for a payment in the claim's currency.</summary>
    public ConvertedAmount? Converted { get; init; }

    /// <summary>The amount in the currency in which it was paid.</summary>
    public Money AsPaid => Converted?.Original ?? Amount;

    /// <summary>
    /// Proven payments count in every figure. The book alone counts in the low figure; signed, in the likely one too;
    /// in the high figure never. A credit or an admission that may be another payment again counts in the low figure
    /// alone.
    /// </summary>
    public bool CountsIn(Scenario scenario) => Proof switch
    {
        PaymentProof.SignedBook => scenario != Scenario.High,
        PaymentProof.BookAlone or PaymentProof.CreditPerhapsAgain or PaymentProof.AdmissionPerhapsAgain =>
            scenario == Scenario.Low,
        _ => true,
    };
}

/// <summary>One worker's line in the employer's book for one pay period.</summary>
/// <param name="Deductions">
/// The amounts taken, as the book writes them: negative. A positive one in a column of deductions gives back.
/// </param>
public sealed record BookLine(
    DateInterval ForPeriod, LocalDate? PaidOn, Money Net, IReadOnlyList<PayItem> Deductions, bool IsSigned,
    SourceRef Source)
{
    /// <summary>What the line says was earned as wages before anything was taken; null when it does not.</summary>
    public Money? Earned { get; init; }

    /// <summary>What the net amount was in another currency, and the rates; null in the claim's currency.</summary>
    public ConvertedAmount? Converted { get; init; }

    /// <summary>The net amount in the currency in which the book writes it.</summary>
    public Money NetAsWritten => Converted?.Original ?? Net;
}

/// <summary>A payment, or a part of one, set against one pay period.</summary>
public sealed record PlacedPayment(Payment Payment, Money Amount);
