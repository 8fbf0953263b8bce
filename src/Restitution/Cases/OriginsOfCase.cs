using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>Whose money each credit is, and why.</summary>
/// <remarks>
/// First what a decision says of the booking, then decisions on proceeds, then what an attributed record shows a worker
/// to have paid. All else is the holder's own, or unknown. No credit is looked at twice.
/// </remarks>
internal sealed class OriginsOfCase
{
    private readonly CaseFile caseFile;
    private readonly string[] workers;
    private readonly BookingsNamed named;
    private readonly LedgerOfCase ledger;
    private readonly GroundsOfDecisions grounds;
    private readonly WindowOfProceeds window;
    private readonly Dictionary<AccountEntry, DraftMovement> byCredit;
    private readonly List<TracedOrigin> origins = [];
    private readonly Dictionary<int, IReadOnlyList<OwnedPart>> shared = [];
    private readonly HashSet<int> taken = [];
    private readonly List<(string Worker, LocalDate On, Money Amount)> drawnPay = [];
    private readonly List<Gap> gaps = [];

    public OriginsOfCase(
        CaseFile caseFile, IReadOnlyList<DraftMovement> movements, BookingsNamed named, LedgerOfCase ledger,
        GroundsOfDecisions grounds, WindowOfProceeds window)
    {
        (this.caseFile, this.named, this.ledger) = (caseFile, named, ledger);
        (this.grounds, this.window) = (grounds, window);
        workers = [.. caseFile.Workers.Select(worker => worker.Code)];
        byCredit = movements.Where(draft => draft.Credit is not null && !draft.IsSale)
            .ToDictionary(draft => draft.Credit!, draft => draft);
        taken.UnionWith(movements.Where(draft => draft.Reverses > 0 || draft.IsSale).Select(draft => draft.Number));
    }

    /// <summary>In the order of movements, then of workers.</summary>
    public IReadOnlyList<TracedOrigin> All =>
        [.. origins.OrderBy(origin => origin.Movement)];

    /// <summary>The parts of the credits that are not wholly one worker's.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<OwnedPart>> Shared => shared;

    public IReadOnlyList<Gap> Gaps => gaps;

    /// <summary>Pay that was drawn from a worker's own account, before movements are in order.</summary>
    public static IReadOnlyList<(OriginDecision Decision, DraftMovement Drawn)> DrawnFromOwnAccounts(
        CaseFile caseFile, CaseEvidence evidence, LedgerOfCase ledger)
    {
        Dictionary<SourceRef, StatementLine> debits = [];
        foreach (StatementLine line in evidence.Records.Select(record => record.Record).OfType<StatementLine>()
            .Where(line => line.Amount.Amount < 0m))
        {
            debits.TryAdd(line.Source, line);
        }

        HashSet<SourceRef> known = [.. ledger.Accounts.SelectMany(account => account.Entries)
            .Select(entry => entry.Line.Source)];
        return
        [
            .. from decision in caseFile.Tracing.Origins
               where decision.Kind == OriginKind.PayDrawnByAnother
               from place in decision.Entries
               where debits.ContainsKey(place) && !known.Contains(place) && ledger.CreditOf(place) is null
               select (decision, ledger.Drawn(debits[place], decision.Worker)),
        ];
    }

    public void Add(
        IReadOnlyList<(OriginDecision Decision, DraftMovement Drawn)> drawn, IReadOnlyList<WorkerClaim> claims,
        IEnumerable<DraftMovement> movements)
    {
        foreach ((OriginDecision decision, DraftMovement draft) in drawn)
        {
            AddWhole(draft, decision.Worker, decision.Kind, Decided(
                decision, draft, Statement.PayDrawnFromOwnAccount, grounds.For(decision.Decided, draft.On, null, [])));
        }

        foreach (OriginDecision decision in caseFile.Tracing.Origins)
        {
            AddDecided(decision, [.. drawn.SelectMany(one => one.Drawn.Sources)]);
        }

        AddProceeds(claims);
        gaps.AddRange(GroundsOfDecisions.WithoutRow(caseFile.Tracing));
        gaps.AddRange(DrawnAndPaid.Of(drawnPay, claims));
        foreach (DraftMovement draft in movements.Where(one => one.Credit is not null && !taken.Contains(one.Number)))
        {
            // A transfer between two known accounts carries what it was.
            if (draft.Entries.Count == 1 && draft.Kind is not (MovementKind.Transfer or MovementKind.Reversal)
                && WorkerBehind(draft) is { } worker)
            {
                AddWhole(draft, worker, OriginKind.PaidByWorker, new Reason(Statement.PaidByWorker));
            }
        }
    }

    // By the place that the money comes from: the other side as a confirmed match gives it.
    private string? WorkerBehind(DraftMovement draft)
    {
        string? other = draft.OtherSide;
        return other is not null && workers.Contains(other, StringComparer.Ordinal) ? other : null;
    }

    private void AddDecided(OriginDecision decision, HashSet<SourceRef> drawn)
    {
        HashSet<SourceRef> used = [];
        foreach (SourceRef place in decision.Entries.Where(place => !drawn.Contains(place)))
        {
            if ((ledger.CreditOf(place) ?? named.OnSide(place, isDebit: false, "tracing.origins")) is { } entry
                && byCredit.TryGetValue(entry, out DraftMovement? draft) && !taken.Contains(draft.Number))
            {
                bool isDrawn = decision.Kind == OriginKind.PayDrawnByAnother;
                GroundsFor proof = grounds.For(
                    decision.Decided, draft.On, isDrawn ? new Money(draft.In, draft.Currency) : null, used);
                used.UnionWith(proof.Withdrawals);
                AddWhole(draft, decision.Worker, decision.Kind, Decided(decision, draft, decision.Kind switch
                {
                    OriginKind.PaidByWorker => Statement.PaidByWorker,
                    OriginKind.PayDrawnByAnother => Statement.PayDrawnByAnother,
                    _ => Statement.OriginDecided,
                }, proof));
            }
        }
    }

    // Of the rows that a decision on several credits cites, each credit rests on those that tell of it.
    private Reason Decided(OriginDecision decision, DraftMovement draft, Statement statement, GroundsFor proof)
    {
        DecidedBy here = decision.Decided with { Sources = proof.Sources };
        return new Reason(statement)
        {
            About = [.. proof.DrawnOn is { } on ? [Operand.Of(on)] : Array.Empty<Operand>()],
            Sources = [.. draft.Sources, .. here.Sources],
            Basis = grounds.Of(here),
            Parts = [TracingReasons.Decision(here)],
        };
    }

    private void AddWhole(DraftMovement draft, string worker, OriginKind kind, Reason reason)
    {
        int claimant = Array.IndexOf(workers, worker);
        Currency currency = draft.Currency;
        Money amount = new(draft.In, currency);
        taken.Add(draft.Number);
        draft.Origin = claimant;
        if (kind == OriginKind.PayDrawnByAnother)
        {
            drawnPay.Add((worker, draft.On, amount));
        }

        origins.Add(new TracedOrigin(worker, draft.Number, amount, kind, reason with
        {
            About = [new Operand.Code(worker), Operand.Of(draft.On), .. reason.About],
            Working = [Operand.Of(amount)],
            Result = Operand.Of(amount),
            Sources = reason.Sources.Count > 0 ? reason.Sources : draft.Sources,
        }));
    }

    private void AddProceeds(IReadOnlyList<WorkerClaim> claims)
    {
        var credits = new List<ProceedsCredit>();
        foreach (ProceedsDecision decision in caseFile.Tracing.Proceeds)
        {
            foreach (DraftMovement draft in CreditsOf(decision).Where(draft => taken.Add(draft.Number)))
            {
                Money amount = draft.Credit!.Amount;
                if (amount.Currency != caseFile.ClaimCurrency)
                {
                    gaps.Add(Without(GapKind.ProceedsInAnotherCurrency, draft, amount));
                }
                else if (draft.IsTakenBack)
                {
                    gaps.Add(Without(GapKind.ProceedsTakenBack, draft, amount));
                }
                else
                {
                    credits.Add(new ProceedsCredit(
                        draft.Number, draft.On, amount, decision.Decided, decision.Workers, draft.Sources)
                    {
                        Worked = decision.Worked,
                        DecidedOn = grounds.Of(decision.Decided),
                    });
                }
            }
        }

        AddWithheld(WithheldFromProceeds.Of(credits, claims, window.Window));
        if (window.Missing is { } missing && credits.Exists(credit => credit.Worked is null))
        {
            gaps.Add(missing);
        }
    }

    private void AddWithheld(WithheldFound found)
    {
        foreach (IGrouping<int, WithheldShare> credit in found.Shares.GroupBy(share => share.Movement))
        {
            WithheldShare[] shares = [.. credit];
            origins.AddRange(shares.Select(share => new TracedOrigin(
                share.Worker, share.Movement, share.Amount, OriginKind.WithheldFromProceeds, share.Because)));
            shared.Add(credit.Key,
                [.. shares.Select(share => new OwnedPart(Array.IndexOf(workers, share.Worker), share.Amount))]);
        }

        gaps.AddRange(found.OutOfReach.Select(one => new Gap(GapKind.ProceedsOutOfReach, one.Worker,
        [
            new Operand.Code(one.Worker), Operand.Of(one.Amount), new Operand.Number(one.PeriodCount),
            Operand.Of(one.Worked), new Operand.Days(one.DaysBefore),
        ])));
    }

    private IEnumerable<DraftMovement> CreditsOf(ProceedsDecision decision) => decision.Payer is { } payer
        ? byCredit.Values.Where(draft => draft.Entries.Count == 1 && draft.OtherSide == payer
            && (decision.From is not { } from || draft.On >= from) && (decision.To is not { } to || draft.On <= to))
        : decision.Entries.Select(place => named.OnSide(place, isDebit: false, "tracing.origins"))
            .OfType<AccountEntry>().Where(byCredit.ContainsKey).Select(entry => byCredit[entry]);

    private static Gap Without(GapKind kind, DraftMovement draft, Money amount) =>
        new(kind, "", [new Operand.Code(draft.Sources[0].ToString()), Operand.Of(amount)]);
}
