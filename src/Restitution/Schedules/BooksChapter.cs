using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>Two sets of books held against each other line by line, and what each book shows of itself.</summary>
/// <remarks>Workers are codes. The comparison is evidence about the books; it changes no figure by itself.</remarks>
public static class BooksChapter
{
    private const int PlacesShown = 8;

    public static IEnumerable<Block> Of(LedgerFindings found)
    {
        bool isFirst = true;
        foreach ((int index, BooksCompared books) in found.Books.Index())
        {
            yield return new TextBlock(isFirst ? Phrases.Heading("two-books") : null, 1, Summary(books));
            isFirst = false;
            if (books.Differences.Count > 0)
            {
                yield return Differences(books, index + 1);
            }

            if (books.SetAsideInFirst.Count + books.SetAsideInSecond.Count > 0)
            {
                yield return SetAside(books, index + 1);
            }
        }

        if (found.Payroll.Count > 0)
        {
            yield return new TextBlock(
                Phrases.Heading("payroll-shows"), 1, [.. found.Payroll.Select(Sentence)], IsNumbered: true);
        }
    }

    private static Phrase[] Summary(BooksCompared books) =>
    [
        Phrase.Of(
            "books.compared", new Operand.Code(books.First), new Operand.Code(books.Second),
            Operand.Of(books.Days), new Operand.Number(books.InBothCount), new Operand.Number(books.AgreeingCount),
            new Operand.Number(books.SameNetCount)),
        .. books is { FirstNet: { } first, SecondNet: { } second }
            ? [Phrase.Of(
                "books.net-of-both", new Operand.Code(books.First), Operand.Of(first), new Operand.Code(books.Second),
                Operand.Of(second), Operand.Of(second - first))]
            : Array.Empty<Phrase>(),
        Phrase.Of(
            "books.only-in-one", new Operand.Number(books.OnlyInFirstCount), new Operand.Code(books.First),
            new Operand.Number(books.OnlyInSecondCount), new Operand.Code(books.Second)),
        Phrase.Of(
            "books.set-aside", new Operand.Number(books.SetAsideInFirst.Count), new Operand.Code(books.First),
            new Operand.Number(books.SetAsideInSecond.Count), new Operand.Code(books.Second),
            new Operand.Number(books.Differences.Count(line => line.Perhaps is not null))),
        .. books.UnmatchedInFirstCount + books.UnmatchedInSecondCount == 0
            ? Array.Empty<Phrase>()
            : [Phrase.Of(
                "books.unmatched", new Operand.Number(books.UnmatchedInFirstCount), new Operand.Code(books.First),
                new Operand.Number(books.UnmatchedInSecondCount), new Operand.Code(books.Second))],
        .. books.OutsideFirstCount + books.OutsideSecondCount == 0
            ? Array.Empty<Phrase>()
            : [Phrase.Of(
                "books.outside", new Operand.Number(books.OutsideFirstCount), new Operand.Code(books.First),
                new Operand.Number(books.OutsideSecondCount), new Operand.Code(books.Second))],
    ];

    private static TableBlock Differences(BooksCompared books, int number) => new(
        $"books{number}", Phrases.Heading("books-lines"), 2,
        Phrases.Caption("books", new Operand.Code(books.First), new Operand.Code(books.Second)),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
            new("period", Phrases.Column("period"), ColumnKind.Text, 11),
            new("paid", Phrases.Column("pay-item"), ColumnKind.Text, 18),
            new("first", Phrase.Of("column.in-book", new Operand.Code(books.First)), ColumnKind.Figure, 12),
            new("second", Phrase.Of("column.in-book", new Operand.Code(books.Second)), ColumnKind.Figure, 12),
            new("difference", Phrases.Column("book-difference"), ColumnKind.Figure, 12,
                new LineFormula.SumOf(["second"], ["first"])),
            new("firstplace", Phrase.Of("column.place-in-book", new Operand.Code(books.First)), ColumnKind.Text, 17),
            new("secondplace", Phrase.Of("column.place-in-book", new Operand.Code(books.Second)), ColumnKind.Text, 17),
        ],
        [.. books.Differences.Select(LineOf)], null);

    private static TableBlock SetAside(BooksCompared books, int number)
    {
        Dictionary<SourceRef, BookDifference> perhaps = books.Differences.Where(line => line.Perhaps is not null)
            .ToDictionary(line => line.Perhaps!.Row);
        return new TableBlock(
            $"books{number}aside", Phrases.Heading("books-aside"), 2,
            Phrases.Caption("books-aside", new Operand.Code(books.First), new Operand.Code(books.Second)),
            [
                new("book", Phrases.Column("book"), ColumnKind.Text, 12),
                new("place", Phrases.Column("place"), ColumnKind.Text, 20),
                new("other", Phrases.Column("perhaps-line"), ColumnKind.Text, 20),
                new("because", Phrases.Column("perhaps-because"), ColumnKind.Text, 34),
            ],
            [
                .. books.SetAsideInFirst.Select(place => Row(books.First, place)),
                .. books.SetAsideInSecond.Select(place => Row(books.Second, place)),
            ],
            null);

        Line Row(string book, SourceRef place) => new(
        [
            Cell.Code(book), Cell.Code(place.ToString()),
            .. perhaps.TryGetValue(place, out BookDifference? line)
                ? [
                    Place(line.FirstPlace ?? line.SecondPlace),
                    Cell.Of(Phrases.Term($"perhaps.{line.Perhaps!.Because}")),
                ]
                : new[] { Cell.Blank, Cell.Blank },
        ]);
    }

    private static Line LineOf(BookDifference difference) => new(
    [
        Cell.Code(difference.Person),
        new SpanCell(difference.Period.Start, difference.Period.End),
        Cell.Of(difference switch
        {
            { Perhaps: { } row } => Phrase.Of(
                "books.perhaps-set-aside", new Operand.Code(row.Row.ToString()),
                new Operand.Term($"perhaps.{row.Because}")),
            { IsLineOfOneBook: true } => Phrase.Of("books.whole-line"),
            { Paid: { } kind } => Phrases.Term($"pay-item.{kind}"),
            _ => Phrase.Of("books.net"),
        }),
        Amount(difference.InFirst), Amount(difference.InSecond), Amount(difference.Difference),
        Place(difference.FirstPlace), Place(difference.SecondPlace),
    ]);

    private static Phrase Sentence(BookFinding found)
    {
        PayrollFinding finding = found.Finding;
        Operand[] places =
        [
            new Operand.Code(string.Join(", ", finding.Places.Take(PlacesShown))), new Operand.Code(found.Book),
            Operand.Of(finding.Net),
        ];
        return finding switch
        {
            { SumOfItems: { } sum } => Phrase.Of("payroll.net-is-not-sum", [.. places, Operand.Of(sum)]),
            { Kind: PayrollFindingKind.SameNetForManyPersons, Days: { } days } => Phrase.Of(
                "payroll.same-net-for-persons", [.. places, new Operand.Number(finding.Count), Operand.Of(days)]),
            _ => Phrase.Of(
                "payroll.same-net-for-periods",
                [.. places, new Operand.Number(finding.Count), .. finding.Days is { } span
                    ? [Operand.Of(span)] : Array.Empty<Operand>()]),
        };
    }

    private static Cell Amount(Money? money) => money is { } known ? Cell.Of(known) : Cell.Blank;

    private static Cell Place(SourceRef? place) => place is { } known ? Cell.Code(known.ToString()) : Cell.Blank;
}
