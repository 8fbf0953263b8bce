using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>The entries between one worker and one creditor, in order of days, and what cannot be one.</summary>
/// <remarks>
/// Refused, and listed: an entry without a day, which is never dated; one in another currency than the claim's for
/// which no rate is found; one after the as-of day. An entry whose words nobody has decided on, or that stands on the
/// other side than its words do, is in the account and has no lawful head. A receipt of the creditor is a charge and
/// its payment; where the book has a payment of the same amount and day, both tell of it, and it counts once; each
/// payment of the book is told of by one receipt at most.
/// </remarks>
public sealed record DebtAccount(
    string Worker, CreditorsBook Book, IReadOnlyList<DebtLine> Lines, IReadOnlyList<Gap> Gaps)
{
    /// <summary>The part of the ids of its figures before the name: <c>W-03/debt/A-01</c>.</summary>
    public string Id => IdOf(Worker, Book);

    /// <param name="records">The worker's records, of every exhibit.</param>
    /// <returns>Null when the creditor has no entry of the worker, told or written.</returns>
    public static DebtAccount? Of(
        string worker, CreditorsBook book, IEnumerable<EvidenceRecord> records, Currency currency, LocalDate asOf,
        Exchange exchange)
    {
        var sorting = new Sorting(worker, book, currency, asOf, exchange);
        EvidenceRecord[] held = [.. records.Where(record => book.Holds(record.Source))];
        foreach (DebtEntry entry in held.OfType<DebtEntry>())
        {
            sorting.Add(entry);
        }

        foreach (FeeReceipt receipt in held.OfType<FeeReceipt>())
        {
            sorting.Add(receipt);
        }

        foreach (EntryTold told in book.Told.Where(told => told.Worker == worker))
        {
            sorting.Add(told);
        }

        return sorting.Account();
    }

    private static string IdOf(string worker, CreditorsBook book) => $"{worker}/debt/{book.Creditor}";

    private sealed class Sorting(
        string worker, CreditorsBook book, Currency currency, LocalDate asOf, Exchange exchange)
    {
        private readonly string id = IdOf(worker, book);
        private readonly List<DebtLine> lines = [];
        private readonly List<Gap> gaps = [];
        private readonly HashSet<SourceRef> receipted = [];

        public DebtAccount? Account()
        {
            DebtLine[] inOrder =
            [
                .. lines.OrderBy(line => line.On).Select((line, index) => line with { Id = $"{id}/line-{index + 1}" }),
            ];
            return lines.Count + gaps.Count == 0
                ? null : new DebtAccount(worker, book, inOrder, [.. gaps, .. Undecided(), .. WithoutCorridor()]);
        }

        public void Add(DebtEntry entry)
        {
            if (entry.EnteredOn is not { } on)
            {
                gaps.Add(new Gap(GapKind.DebtEntryWithoutDay, id,
                [
                    Operand.Of(entry.Amount), new Operand.Code(entry.Source.ToString()),
                    new Operand.Code(entry.Description.Trim()),
                ]));
                return;
            }

            DebtWord? word = book.Meaning(entry.Description);
            AmountReceived? received = book.Received.FirstOrDefault(one => one.Entry == entry.Source);
            Add(Line(on, entry.Description.Trim(), word, entry.Amount, entry.Source) with
            {
                Really = received is null ? null : (received.Least, received.Likely, received.Most),
                Basis = received?.Basis ?? Basis.Document,
                Sources = [entry.Source, .. received?.Sources ?? []],
                StatedBalance = entry.Balance,
            });
        }

        public void Add(FeeReceipt receipt)
        {
            int paid = lines.FindIndex(line =>
                line.Kind == DebtEntryKind.Payment && line.On == receipt.PaidOn && line.AsWritten == -receipt.Amount
                && line.IsInBook && !receipted.Contains(line.Sources[0]));
            if (paid >= 0)
            {
                receipted.Add(lines[paid].Sources[0]);
                lines[paid] = lines[paid] with { Sources = [.. lines[paid].Sources, receipt.Source] };
                return;
            }

            string written = receipt.PaidFor.Trim();
            // What a receipt adds of its own is no line for another receipt to tell of.
            receipted.Add(receipt.Source);
            Add(Line(receipt.PaidOn, written, book.Meaning(written), receipt.Amount, receipt.Source));
            Add(Line(receipt.PaidOn, written, null, -receipt.Amount, receipt.Source) with
            {
                Kind = DebtEntryKind.Payment,
            });
        }

        public void Add(EntryTold told) => Add(new DebtLine
        {
            Id = id,
            On = told.On,
            Written = "",
            IsInBook = false,
            Kind = told.Means,
            HandedOver = HandedOver.Yes,
            Asserted = told.Likely - told.Likely,
            Really = (told.Least, told.Likely, told.Most),
            Basis = told.Basis,
            Sources = told.Sources,
        });

        private DebtLine Line(LocalDate on, string written, DebtWord? word, Money amount, SourceRef source) => new()
        {
            Id = id,
            On = on,
            Written = written,
            Kind = word?.Means,
            LawKind = word?.LawKind,
            HandedOver = word?.HandedOver ?? HandedOver.NotKnown,
            Asserted = amount,
            Basis = Basis.Document,
            Sources = [source],
        };

        private void Add(DebtLine written)
        {
            if (InCurrency(written) is not { } line)
            {
                return;
            }

            if (line.On > asOf)
            {
                gaps.Add(new Gap(
                    GapKind.DebtEntryAfterAsOf, id,
                    [Operand.Of(line.IsInBook ? line.Asserted : line.Really!.Value.Likely), Operand.Of(line.On)]));
            }
            else
            {
                lines.Add(OnItsSide(line));
            }
        }

        // By the rate of its own day; a running balance of many days has no rate, and is held against nothing.
        private DebtLine? InCurrency(DebtLine line)
        {
            if (line.Asserted.Currency == currency)
            {
                return line;
            }

            Money told = line.IsInBook ? line.Asserted : line.Really!.Value.Likely;
            return exchange.OrGap(told, currency, MoneyDays.Paid(line.On), id, gaps)?.Converted is not { } by
                ? null
                : line with
                {
                    Asserted = by.WithPart(line.Asserted.Amount).Amount,
                    Really = line.Really is { } really
                        ? (Of(really.Least), Of(really.Likely), Of(really.Most)) : null,
                    StatedBalance = null,
                    Converted = by,
                };

            Money Of(Money part) => by.WithPart(part.Amount).Amount;
        }

        private DebtLine OnItsSide(DebtLine line)
        {
            if (!line.IsInBook || line.Kind is not { } kind || line.Asserted.Amount == 0m
                || kind.IsTaking() == line.Asserted.Amount < 0m)
            {
                return line;
            }

            gaps.Add(new Gap(GapKind.DebtEntryOnOtherSide, id,
            [
                Operand.Of(line.Asserted), Operand.Of(line.On), new Operand.Code(line.Written),
                new Operand.Code(line.Sources[0].ToString()),
            ]));
            return line with { Kind = null };
        }

        private IEnumerable<Gap> Undecided() =>
            from line in lines
            where line.Kind is null && book.Meaning(line.Written) is null
            group line by line.Written into word
            orderby word.Key
            select new Gap(GapKind.DebtWordUndecided, id,
            [
                new Operand.Code(word.Key), new Operand.Number(word.Count()),
                Operand.Of(word.Aggregate(new Money(0m, currency), (sum, line) => sum + line.Asserted)),
                new Operand.Code(string.Join(", ", SourceRefs.Joined(word.SelectMany(line => line.Sources)))),
            ]);

        private Gap[] WithoutCorridor() => book.CorridorOf(worker) is null
            && lines.Any(line => line.Kind is { } kind && kind.IsCharge())
                ? [new Gap(GapKind.DebtCorridorMissing, id, [new Operand.Code(worker)])] : [];
    }
}
