using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>A movement before all movements are in order, with the bookings behind it.</summary>
internal sealed record DraftMovement(LocalDate On, int From, int To, decimal Out, decimal In)
{
    public MovementKind Kind { get; init; } = MovementKind.Payment;

    /// <summary>One booking; of a transfer that is one movement, the debit and the credit.</summary>
    public IReadOnlyList<AccountEntry> Entries { get; init; } = [];

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>The currency of the place that it comes to, or that it leaves where it comes to none.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The code of the worker, respondent or party on the other side of a booking; null for none.</summary>
    public string? OtherSide { get; init; }

    /// <summary>Whether a later booking takes it back.</summary>
    public bool IsTakenBack { get; set; }

    public bool IsSale => Kind is MovementKind.Sale or MovementKind.SaleSharingGain;

    public int Number { get; set; }

    public int Sequence { get; set; }

    public int Reverses { get; set; }

    /// <summary>Index of the worker whose money all of it is; the holder's own until told.</summary>
    public int Origin { get; set; } = TracingLedger.HoldersOwn;

    /// <summary>The credit, where it brings money into an account from outside or from another.</summary>
    public AccountEntry? Credit => Entries.FirstOrDefault(entry => !entry.IsDebit);

    public Movement Movement => new(Number, On, From, To, Out, In)
    {
        Kind = Kind,
        Origin = Origin,
        Sequence = Sequence,
        Reverses = Reverses,
    };
}
