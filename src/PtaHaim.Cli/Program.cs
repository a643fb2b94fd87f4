Console.WriteLine("ptahaim");
