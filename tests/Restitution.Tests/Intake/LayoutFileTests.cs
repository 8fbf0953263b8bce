using System.Text;
using Restitution.Intake;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.Intake;

/// <summary>Layout files are read strictly and written alike each time.</summary>
public sealed class LayoutFileTests
{
    private const string Good =
        """
        {
          "exhibit": "BANK-01",
          "kind": "bank-statement",
          "format": "delimited",
          "sheets": []
        }
        """;

    [Theory]
    [InlineData("\"exhibit\": \"BANK-01\",", "\"exhibit\": \"BANK-01\",\n  \"colour\": \"red\",",
        "line 3, column 3: the unknown key \"colour\"")]
    [InlineData("\"bank-statement\"", "\"bank\"", "line 3, column 11: \"bank\"; wanted one of bank-statement, payroll")]
    [InlineData("\"exhibit\": \"BANK-01\",", "\"exhibit\": \"BANK-01\", \"exhibit\": \"B\",",
        "line 2, column 25: the key \"exhibit\" a second time")]
    [InlineData("\"sheets\": []", "\"sheets\": {}", "line 5, column 13: no list")]
    [InlineData("  \"kind\": \"bank-statement\",\n", "", "line 1, column 1: no key \"kind\"")]
    [InlineData("\"sheets\": []", "\"sheets\": [", "line 6, column 1: text that is no JSON")]
    public void A_fault_of_the_file_is_told_with_line_and_column(string part, string instead, string fault)
    {
        LayoutReading reading = Read(Good.ReplaceLineEndings("\n").Replace(part, instead, StringComparison.Ordinal));

        Assert.Null(reading.Layout);
        Assert.StartsWith(fault, Assert.Single(reading.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_the_file_is_told_at_once() => Assert.Equal(
        3, Read("""{ "a": 1, "exhibit": 5, "kind": "payroll", "format": "csv" }""").Faults.Count);

    [Fact]
    public void A_proposal_is_no_layout_for_a_computation()
    {
        (Layout? layout, IntakeRefusal? refusal) = LayoutFile.ReadConfirmed(Encoding.UTF8.GetBytes(Good), "BANK-01");

        Assert.Null(layout);
        Assert.Equal(RefusalKind.LayoutNotConfirmed, refusal!.Kind);
        Assert.Contains("review", refusal.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_with_faults_is_refused_with_all_of_them() => Assert.Equal(
        RefusalKind.LayoutUnreadable, LayoutFile.ReadConfirmed("{"u8, "BANK-01").Refusal!.Kind);

    [Fact]
    public void Writing_and_reading_give_the_same_bytes_again()
    {
        byte[] first = LayoutFile.Write(LayoutsForTests.Bank(
            new ColumnLayout("A", "วันที่", Field.BookedOn), new ColumnLayout(null, "จำนวน", Field.Amount)));
        byte[] second = LayoutFile.Write(LayoutFile.Read(first).Layout!);

        Assert.Equal(first, second);
        Assert.Contains("\"วันที่\"", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
    }

    private static LayoutReading Read(string json) => LayoutFile.Read(Encoding.UTF8.GetBytes(json));
}
