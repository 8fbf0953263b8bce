using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.TracingLedgers;
using Restitution.Tests.House;
using Restitution.Tracing;

namespace Restitution.Tests.Intake.TracingLedgers;

public sealed class TracingLedgerFileTests
{
    private const string Head = "day,account,currency,amount,id,sequence,kind,to,origin\n";

    [Fact]
    public void A_ledger_of_two_banks_becomes_places_and_movements_by_its_ids()
    {
        ReadTracingLedger read = Fixture("two-banks.csv");

        Assert.Empty(read.Quarantined);
        Assert.Empty(read.Contradictions);
        Assert.Equal(new RowCounts(12, 11, 0, 0, 1), read.Counts);
        Assert.Equal(["W-01", "W-02"], read.Ledger.Claimants);
        Assert.Equal(
            [
                "A-01 Account THB", "A-02 Account KHR", "A-03 Account THB", "bank THB Bank THB",
                "bank KHR Bank KHR", "on the way T1 OnTheWay THB", "cash THB Cash THB", "TRUCK Holding KHR",
            ],
            read.Ledger.Places.Select(place => $"{place.Code} {place.Kind} {place.Currency.Code}"));
        Assert.Equal(
            [
                "1: 2019-03-01 outside -> A-01 0/1000.00 Opening",
                "2: 2019-03-04 outside -> A-01 0/600.00 Payment of W-01 #1",
                "3: 2019-03-04 outside -> A-01 0/400.00 Payment of W-02 #2",
                "4: 2019-03-05 A-01 -> on the way T1 500.00/500.00 Transfer",
                "5: 2019-03-06 on the way T1 -> A-02 500.00/14200.00 Transfer",
                "6: 2019-03-05 A-01 -> bank THB 15.00/15.00 Charge",
                "7: 2019-03-07 A-01 -> A-03 300.00/300.00 Transfer",
                "8: 2019-03-08 A-03 -> cash THB 200.00/200.00 Cash",
                "9: 2019-03-09 A-02 -> TRUCK 4000.00/4000.00 Payment",
                "10: 2019-03-10 A-01 -> outside 85.00/0 Payment",
                "11: 2019-03-11 outside -> A-01 0/85.00 Reversal of 10",
            ],
            read.Ledger.Movements.Select(movement => Told(movement, read.Ledger)));
        Assert.Equal(new MovementRows(5, 7), read.Rows[3]);
    }

    [Fact]
    public void A_sale_is_a_movement_whose_account_is_the_holding()
    {
        ReadTracingLedger read = Read(
            Head + "2026-01-01,A,THB,100.00,,,,,W-01\n2026-01-02,A,THB,-100.00,,,,TRUCK,\n"
                + "2026-02-01,TRUCK,THB,-40.00,,,sale,A,\n2026-02-02,TRUCK,THB,-20.00,,,sale,Cash,\n"
                + "2026-02-03,TRUCK,THB,-10.00,S1,,sale,,\n2026-02-03,A,THB,10.00,S1,,,,\n");

        Assert.Empty(read.Contradictions);
        Assert.Empty(read.Quarantined);
        Assert.Equal(
            [
                "1: 2026-01-01 outside -> A 0/100.00 Payment of W-01", "2: 2026-01-02 A -> TRUCK 100.00/100.00 Payment",
                "3: 2026-02-01 TRUCK -> A 40.00/40.00 Sale", "4: 2026-02-02 TRUCK -> cash THB 20.00/20.00 Sale",
                "5: 2026-02-03 TRUCK -> A 10.00/10.00 Sale",
            ],
            read.Ledger.Movements.Select(movement => Told(movement, read.Ledger)));
        Assert.Equal(
            PlaceKind.Holding, read.Ledger.Places.Single(place => place.Code == "TRUCK").Kind);
    }

    [Fact]
    public void A_sale_without_a_price_or_of_an_account_is_not_taken()
    {
        ReadTracingLedger read = Read(
            Head + "2026-02-01,TRUCK,THB,40.00,,,sale,A,\n2026-02-01,TRUCK,THB,-40.00,,,sale,,\n"
                + "2026-02-01,A,THB,-40.00,,,sale,B,\n2026-02-01,A,THB,5.00,,,,,\n");

        Assert.Equal(
            ["2 RowHasTwoReadings to", "2 RowHasTwoReadings amount", "3 FieldMissing to"],
            read.Quarantined.SelectMany(row => row.Faults.Select(
                fault => $"{row.Source.FirstLineNumber} {fault.Kind} {fault.Column}")));
        Assert.Equal(
            [LedgerContradictionKind.SaleOfAccount], read.Contradictions.Select(one => one.Kind));
    }

    [Fact]
    public void Each_bad_row_is_set_aside_with_its_fault_and_the_others_are_read()
    {
        ReadTracingLedger read = Fixture("refused/rows-set-aside.csv");

        Assert.Equal(new RowCounts(16, 2, 13, 0, 1), read.Counts);
        Assert.True(read.Counts.Foot);
        Assert.Equal(
            [
                "3 DayDoesNotExist day", "4 DayUnreadable day", "5 AmountHasTooManyDecimals amount",
                "6 CurrencyUnknown currency", "7 CurrencyUnknown currency", "8 FieldMissing account",
                "9 AmountMissing amount", "10 EntryUnreadable kind", "11 EntryUnreadable sequence",
                "12 RowHasTwoReadings origin", "13 RowHasTwoReadings to", "14 EntryUnreadable kind",
                "15 RowHasTwoReadings ",
            ],
            read.Quarantined.SelectMany(row => row.Faults.Select(fault =>
                $"{row.Source.FirstLineNumber} {fault.Kind} {fault.Column}")));
    }

    [Fact]
    public void Rows_that_cannot_all_hold_are_told_with_their_lines()
    {
        ReadTracingLedger read = Fixture("refused/rows-contradict.csv");

        Assert.Empty(read.Quarantined);
        Assert.Equal(
            [
                "IdOfManyRows 4, 5, 6", "IdOfNoTransfer 7, 8", "ToAnotherAccount 9, 10", "KindsDiffer 11, 12",
                "SequencesDiffer 13, 14", "MoreInThanOut 15, 16", "InBeforeOut 17, 18", "OpeningNotFirst 2, 19",
                "ReversalDoesNotFit 20, 21", "OriginOfTransfer 22, 23", "SaleOfAccount 24",
            ],
            read.Contradictions.OrderBy(each => each.Lines[^1])
                .Select(each => $"{each.Kind} {string.Join(", ", each.Lines)}"));
        Assert.Equal(
            Enum.GetValues<LedgerContradictionKind>().Order(),
            read.Contradictions.Select(each => each.Kind).Distinct().Order());
    }

    [Theory]
    [InlineData("day;account;currency;amount\n2026-01-05;A;THB;1.50\n")]
    [InlineData("amount\tcurrency\taccount\tday\n1.50\tTHB\tA\t2026-01-05\n")]
    [InlineData("\uFEFFDay,Account,Currency,Amount\r\n\r\n2026-01-05,A,THB,1.50\r\n")]
    public void Headings_stand_in_any_order_and_cells_are_parted_as_the_headings_are(string text)
    {
        ReadTracingLedger read = Read(text);

        Movement only = Assert.Single(read.Ledger.Movements);
        Assert.Equal((new LocalDate(2026, 1, 5), 1.50m), (only.On, only.In));
        Assert.Equal("A", read.Ledger.Places[only.To].Code);
    }

    [Theory]
    [InlineData("", RefusalKind.Empty, "without a row")]
    [InlineData("day,account,amount\n2026-01-05,A,1\n", RefusalKind.ColumnMissing, "currency")]
    [InlineData("day,account,currency,amount,day\n", RefusalKind.ColumnMissing, "day more than once")]
    public void A_file_without_its_headings_is_refused(string text, RefusalKind kind, string found)
    {
        ReadTracingLedger read = Read(text);

        Assert.Equal(kind, read.Refusal!.Kind);
        Assert.Contains(found, read.Refusal.ToString(), StringComparison.Ordinal);
        Assert.Empty(read.Ledger.Movements);
    }

    [Fact]
    public void Days_of_another_order_are_read_when_a_person_confirms_it_and_not_before()
    {
        const string Text = Head + "05/02/2026,A,THB,10.00,,,,,\n";

        Assert.Equal(FaultKind.DayUnreadable, Assert.Single(Assert.Single(Read(Text).Quarantined).Faults).Kind);
        Assert.Equal(
            new LocalDate(2026, 2, 5),
            Assert.Single(Read(Text, DateOrder.DayMonthYear).Ledger.Movements).On);
    }

    [Fact]
    public void A_row_that_may_be_the_other_half_of_a_transfer_is_told_and_counted()
    {
        ReadTracingLedger read = Read(Head
            + "2026-01-05,A,THB,-10.00,,,,B,\n2026-01-05,B,THB,10.00,,,,,\n2026-01-05,B,THB,10.00,,,,,V1\n"
            + "2026-01-05,B,THB,10.00,T9,,,,\n");

        Assert.Equal([new PerhapsOneTransfer(2, 3)], read.PerhapsOne);
        Assert.Equal(4, read.Ledger.Movements.Count);
    }

    [Fact]
    public void A_transfer_is_one_movement_whichever_row_stands_first()
    {
        const string First = "2026-01-05,A,THB,-10.00,T1,,,,\n";
        const string Second = "2026-01-05,B,THB,9.00,T1,,,,\n";

        ReadTracingLedger[] reads = [Read(Head + First + Second), Read(Head + Second + First)];

        Assert.All(reads, read =>
        {
            Movement only = Assert.Single(read.Ledger.Movements);
            Assert.Equal(("A", "B"), (read.Ledger.Places[only.From].Code, read.Ledger.Places[only.To].Code));
            Assert.Equal((10m, 9m, MovementKind.Transfer), (only.Out, only.In, only.Kind));
        });
    }

    [Fact]
    public void A_transfer_taken_back_on_both_accounts_is_one_movement_back()
    {
        ReadTracingLedger read = Read(Head
            + "2026-01-05,A,THB,-10.00,T1,,,,\n2026-01-05,B,THB,10.00,T1,,,,\n"
            + "2026-01-06,B,THB,-10.00,T1,,reversal,,\n2026-01-06,A,THB,10.00,T1,,reversal,,\n");

        Assert.Equal(
            ["1: 2026-01-05 A -> B 10.00/10.00 Transfer", "2: 2026-01-06 B -> A 10.00/10.00 Reversal of 1"],
            read.Ledger.Movements.Select(movement => Told(movement, read.Ledger)));
    }

    [Fact]
    public void A_reversal_whose_id_no_other_row_has_is_refused_and_one_without_an_id_comes_from_outside()
    {
        const string Row = "2026-01-05,A,THB,-10.00,R1,,,,\n";

        ReadTracingLedger lost = Read(Head + Row + "2026-01-06,A,THB,10.00,R9,,reversal,,\n");
        ReadTracingLedger outside = Read(Head + Row + "2026-01-06,A,THB,10.00,,,reversal,,\n");

        LedgerContradiction fault = Assert.Single(lost.Contradictions);
        Assert.Equal(LedgerContradictionKind.ReversalDoesNotFit, fault.Kind);
        Assert.Equal([3], fault.Lines);
        Assert.Empty(outside.Contradictions);
    }

    [Fact]
    public void Columns_that_say_nothing_here_are_named_and_not_read()
    {
        ReadTracingLedger read = Read("day,account,currency,amount,teller\n2026-01-05,A,THB,10.00,somebody\n");

        Assert.Equal(["teller"], read.HeadingsNotRead);
        Assert.Single(read.Ledger.Movements);
    }

    [Fact]
    public void The_digest_is_of_the_bytes_of_the_file() => Assert.Equal(
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Head))),
        Read(Head).Sha256);

    private static string Told(Movement movement, TracingLedger ledger)
    {
        string origin = movement.Origin < 0 ? "" : $" of {ledger.Claimants[movement.Origin]}";
        string reverses = movement.Reverses == 0 ? "" : $" of {movement.Reverses}";
        string sequence = movement.Sequence == 0 ? "" : $" #{movement.Sequence}";
        return FormattableString.Invariant(
            $"{movement.Number}: {movement.On:uuuu-MM-dd} {Code(movement.From)} -> {Code(movement.To)} ")
            + FormattableString.Invariant($"{movement.Out}/{movement.In} {movement.Kind}{origin}{reverses}{sequence}");

        string Code(int place) => place < 0 ? "outside" : ledger.Places[place].Code;
    }

    private static ReadTracingLedger Fixture(string name)
    {
        using FileStream stream = File.OpenRead(Path.Combine(SourceTree.Root, "fixtures", "tracing", name));
        return TracingLedgerFile.Read(stream, name, null);
    }

    private static ReadTracingLedger Read(string text, DateOrder? days = null) =>
        TracingLedgerFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "ledger.csv", days);
}
